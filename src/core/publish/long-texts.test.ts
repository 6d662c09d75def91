import { expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '#core/document/document';
import { readMdxTokens } from '#core/document/mdx-tokens';
import { escapeNunjucks } from './generators/nunjucks-text';
import { findMdxEnds } from './generators/mdx-ends';
import { guardMdx } from './generators/mdx-guard';
import { toSiteHtmlBlock } from './generators/site-html';
import { keepSource, NOTHING_KEPT } from './kept-source';
import { withoutPosition } from './pictures/without-position';
import { comparedWords, readingsOf } from './privacy/compared-words';

/** Work by the square of it would not end in the time that a test has. */
const LONG = 200_000;

/** What expressions try again and again where its end never comes. */
// oxfmt-ignore
const UNITS = [
  '<!--', '{/*', '%%', '{%', '{{<', '{{ "', "{ '", '${', '[^', '{.', '{#', '<sup', '<a', '<a "', "<a '", '</',
  '\u0301', 'a\u0301', '`', '``a`', '```a\n', '~~~a\n', '~~~~', '> ```a\n', '\\', '\\{', '#', '#\\', '{', '{{', '}',
  ' ', '\t', '\n', ' \n', '[', '](', '"', "'", '{% raw %}', '<b ',
];

it.each(UNITS)(
  'a long text of %j is read to its last word, as words and as a blog’s source',
  (unit) => {
    const text = `${unit.repeat(LONG / unit.length)}\n\nfinis\n`;
    for (const reading of readingsOf(text)) expect(comparedWords(reading).at(-1)).toBe('finis');
    const kept = keepSource(text, EMPTY_DOCUMENT);
    expect(kept.holdsLines('finis')).toBe(true);
    expect(escapeNunjucks(text, kept)).toMatch(/finis\n$/);
    expect(findMdxEnds(text).tag(LONG)).toBeUndefined();
  },
);

it.each(['<!--', '<b ', '</', '<b>', '<img '])('a long block of %j goes to a site', (unit) => {
  const value = `${unit.repeat((2 * LONG) / unit.length)} finis`;
  const isThere = (): boolean => true;
  const setting = { isMdx: true, kept: NOTHING_KEPT, isThere, warn: () => undefined };
  expect(toSiteHtmlBlock({ type: 'htmlBlock', attrs: { value } }, setting)).toHaveLength(1);
});

it('guards quotes and lists for MDX that nest without end', () => {
  const deep = ['> ', '1. ', '- > '].map((unit) => `${unit.repeat(2_000)}{a}`);
  const list = Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- {a}`).join('\n');
  for (const text of [...deep, list]) {
    const guarded = guardMdx(`{before}\n\n\`{code}\`\n\n${text}\n\nimport x`, NOTHING_KEPT);
    expect(guarded).toContain('\\{before}\n\n`{code}`\n\n');
    expect(guarded).toMatch(/\\\{a\}\n\n&#105;mport x$/);
  }
  const [last] = readMdxTokens(`${'> '.repeat(2_000)}a`).slice(-1);
  expect(last).toMatchObject({ type: 'text', end: 4_001 });
});

it('copies a picture that says its position without end', () => {
  const words = new TextEncoder().encode('<exif:GPSa '.repeat(5_000));
  const length = words.length + 2;
  const jpeg = [0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...words, 0xff, 0xd9];
  expect(withoutPosition(new Uint8Array(jpeg))).toEqual(new Uint8Array(jpeg));
});
