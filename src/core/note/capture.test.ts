import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCapture } from './capture';

const NOW = { date: '2026-03-29', time: '08:05' };
const DATED = 'Captured 2026-03-29 08:05';
const read = (text: string) => readCapture(text, NOW);

test.each([
  ['Ask about fsync', { title: 'Ask about fsync', tags: [], markdown: '' }],
  ['\n\n  Late title\n', { title: 'Late title', tags: [], markdown: '' }],
  ['# A heading\n\nText.', { title: 'A heading', tags: [], markdown: 'Text.\n' }],
  ['Underlined\n=====\n\nText.', { title: 'Underlined', tags: [], markdown: 'Text.\n' }],
  ['Title\r\nOne\r\nTwo\r\n', { title: 'Title', tags: [], markdown: 'One\r\nTwo\n' }],
  [
    'Shipped it #win #team/infra',
    { title: 'Shipped it', tags: ['win', 'team/infra'], markdown: '' },
  ],
  ['Why #css is odd', { title: 'Why #css is odd', tags: ['css'], markdown: '' }],
  ['C# is not F#', { title: 'C# is not F#', tags: [], markdown: '' }],
  ['Issue #12 again', { title: 'Issue #12 again', tags: [], markdown: '' }],
  ['`fsync` matters', { title: '`fsync` matters', tags: [], markdown: '' }],
  ['**Never** block', { title: '**Never** block', tags: [], markdown: '' }],
])('takes the first line of %j for the title', (text, captured) => {
  expect(read(text)).toEqual(captured);
});

test.each([
  '- one\n- two',
  '```js\nlet a;\n```',
  '> quoted',
  '1. first',
  '| a | b |\n|---|---|',
  '    indented code',
  '#only #tags',
  'word '.repeat(40).trim(),
])('keeps all of %j as the text of a dated note', (text) => {
  expect(read(text)).toEqual({ title: DATED, tags: [], markdown: `${text}\n` });
});

test('an address is the title, and stays a link in the text', () => {
  expect(read('https://sqlite.org/wal.html #later')).toEqual({
    title: 'https://sqlite.org/wal.html',
    tags: ['later'],
    markdown: 'https://sqlite.org/wal.html #later\n',
  });
});

test('front matter says the title itself, but not below a title', () => {
  const text = '---\ntitle: Own\n---\n\nText.';
  expect(read(text)).toEqual({ tags: [], markdown: `${text}\n` });
  expect(read(`Title\n\n${text}`)?.markdown).toBe(`\n${text}\n`);
});

test('space alone is nothing', () => {
  expect(read('')).toBeNull();
  expect(read(' \n\t\n')).toBeNull();
});

test('no word is lost', () => {
  const word = fc.constantFrom('a', '#tag', '#', '-', '>', '---', '===', 'C#', '\n', '\n\n', '`x`');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(' ');
      const captured = read(text);
      const kept = `${captured?.title ?? ''} ${captured?.tags.join(' ') ?? ''} ${captured?.markdown ?? ''}`;
      for (const one of text.match(/[a-zA-Z]+/g) ?? []) expect(kept).toContain(one);
    }),
  );
});

/** What tried each place with each other would not end with so much. */
test.each([
  ['space before a heading', `# ${'\t'.repeat(100_000)}\u2028b`],
  ['space in a heading', `# a${' '.repeat(100_000)}b`],
  ['signs that close a heading', `# a ${'# '.repeat(50_000)}b`],
  ['signs of a tag', `# a #${'_'.repeat(100_000)}b`],
])('a page of %s is read to its end', (_, text) => {
  expect(read(text)?.markdown === `${text}\n`).toBe(true);
});

test('what closes a heading is no part of the title', () => {
  const titles = ['# a ##', '# a \t# ', '# a#', '# #', '## ', '# a # #'].map((text) => [
    text,
    read(`${text}\nb`)?.title,
  ]);
  expect(titles).toEqual([
    ['# a ##', 'a'],
    ['# a \t# ', 'a \t#'],
    ['# a#', 'a#'],
    ['# #', 'Captured 2026-03-29 08:05'],
    ['## ', 'Captured 2026-03-29 08:05'],
    ['# a # #', 'a #'],
  ]);
});
