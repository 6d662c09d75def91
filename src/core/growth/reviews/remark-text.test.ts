import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { visitNodes } from '#core/document/tree';
import { cleanText, remarkMarkdown, titleOf } from './remark-text';

test.each([
  ['Name the unit\n\nIt is unclear.', 'Name the unit'],
  ['> quoted\n\n**Nit:** see [the guide](https://a.b)', 'Nit: see the guide'],
  ['```suggestion\nwait(ms)\n```\nName the unit', 'Name the unit'],
  ['```suggestion\nwait(ms)\n```', 'Suggestion in src/wait.ts'],
  ['<details>\n<summary>More</summary>', 'More'],
  ['1. Rename\n2. Split', 'Rename'],
  [`${'long '.repeat(40)}end`, `${'long '.repeat(23).trim()}…`],
  ['👍', 'Comment on src/wait.ts'],
])('the title of %j', (body, title) => {
  expect(titleOf({ body, file: 'src/wait.ts' })).toBe(title);
});

test('the code stands above the comment, however many ticks it has', () => {
  const hunk = '@@ -1 +1 @@\n+````md';
  expect(remarkMarkdown({ body: 'Why?\r\n\r\n```suggestion\nx\n```\n', hunk }, 'Why?')).toBe(
    '`````diff\n@@ -1 +1 @@\n+````md\n`````\n\nWhy?\n\n```suggestion\nx\n```\n',
  );
  expect(remarkMarkdown({ body: 'Why?\n', hunk: '' }, 'Why?')).toBe('');
});

const piece = fc.constantFrom(
  '`',
  '```',
  '````',
  '\n',
  '---',
  '%%',
  '<b>',
  '[[a]]',
  '\0',
  '\uD800',
  'words',
  '#',
  '> ',
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

test('whatever was said, the code is one block as it was and the title is one line', () => {
  fc.assert(
    fc.property(text, text, (body, code) => {
      const hunk = `+ ${code}`;
      const title = titleOf({ body, file: '' });
      expect(title).toMatch(/^\S(?:.{0,118}\S)?$/u);
      const markdown = `---\nrole: got\n---\n\n${remarkMarkdown({ body, hunk }, title)}`;
      const { document, frontMatter } = readEntryMarkdown(markdown);
      expect(frontMatter).toBe('---\nrole: got\n---');
      const [first] = document.content ?? [];
      expect(first?.type).toBe('codeBlock');
      const said: string[] = [];
      if (first !== undefined) visitNodes(first, (node) => said.push(node.text ?? ''));
      expect(said.join('')).toBe(cleanText(hunk).trimEnd());
    }),
  );
});
