// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { listTextBlocks } from '#core/document/text-blocks';
import { openEditor } from '../testing/open-editor';
import { findPlace } from './show-place';

const MARKDOWN = `# Caching

A [[Cache|cache]] that **never** forgets, see \`useMemo\` twice.

- one
- two words

> [!NOTE] Mind
> a quote

| a | b |
| - | - |
| c | deep cell |

\`\`\`ts
const deep = 1;
\`\`\`
`;

test.each([
  ['cache', 'that'],
  ['two words', 'words'],
  ['useMemo', 'twice'],
  ['deep cell', 'cell'],
  ['const', 'deep'],
  ['a quote', 'quote'],
])('finds in the block with “%s” the place of “%s”', (held, wanted) => {
  const { document } = fromMarkdown(MARKDOWN);
  const editor = openEditor(document);
  const blocks = listTextBlocks(document);
  const block = blocks.findIndex(({ text }) => text.includes(held));
  const start = blocks[block]?.text.indexOf(wanted) ?? -1;
  const place = findPlace(editor.state.doc, { block, start, end: start + wanted.length });
  expect(editor.state.doc.textBetween(place?.from ?? 0, place?.to ?? 0)).toBe(wanted);
  editor.destroy();
});

test('finds no place that is not there any more', () => {
  const editor = openEditor(fromMarkdown('short\n').document);
  expect(findPlace(editor.state.doc, { block: 3, start: 0, end: 1 })).toBeNull();
  editor.destroy();
});
