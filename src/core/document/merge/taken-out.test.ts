import { expect, test } from 'vitest';
import { textOf, type DocumentNode } from '../document';
import { fromMarkdown } from '../from-markdown';
import { mergeDocuments } from './merge-documents';

/** What three texts give: merged blocks, and conflicts as `mine | theirs`. */
function merge(base: string, mine: string, theirs: string): string[] {
  const [one, two, three] = [base, mine, theirs].map((text) => fromMarkdown(text).document);
  if (one === undefined || two === undefined || three === undefined) return [];
  return mergeDocuments(one, two, three).map((part) =>
    part.name === 'merged'
      ? part.items.map(textOf).join('+')
      : `${part.mine.map(textOf).join('+')} | ${part.theirs.map(textOf).join('+')}`,
  );
}

test.each([
  [
    'a callout',
    '> [!tip] A\n> one\n>\n> two',
    '> [!tip] A\n> one',
    '> [!tip] A\n> one\n>\n> two 2',
    'Aone | Aonetwo 2',
  ],
  ['a quotation', '> one\n>\n> two', '> one', '> one\n>\n> two 2', 'one | onetwo 2'],
  ['an item', '- a\n  - b', '- a', '- a\n  - b 2', 'a | ab 2'],
])(
  'a block that one took out of %s and the other changed is a choice of the whole',
  (_, ...texts) => {
    const [base, mine, theirs, told] = texts;
    expect(merge(base, mine, theirs)).toEqual([told]);
  },
);

test('a sentence that one took out and the other changed is a choice of it alone', () => {
  expect(
    merge('A sentence. Another one.', 'Another one.', 'A sentence, changed. Another one.'),
  ).toEqual([' | A sentence, changed.', 'Another one.']);
});

test('lines of code are merged one by one', () => {
  expect(merge('```\na\nb\n```', '```\na1\nb\n```', '```\na2\nb\n```')).toEqual(['a1 | a2', 'b']);
});

test('a source that one side took off stays off, whichever side it is', () => {
  const excerpt = (text: string, hasSource: boolean): DocumentNode => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: {
          id: 'b1',
          source: hasSource ? { note: 'n', block: 'b', hash: 'h' } : null,
        },
        content: [{ type: 'text', text }],
      },
    ],
  });
  const off = { id: 'b1', source: null };
  const on = { id: 'b1', source: { note: 'n', block: 'b', hash: 'h' } };
  const attrsOf = (mine: DocumentNode, theirs: DocumentNode) =>
    mergeDocuments(excerpt('One.', true), mine, theirs).map((part) =>
      part.name === 'merged' ? part.items.map(({ attrs }) => attrs) : null,
    );
  for (const text of ['One.', 'One, edited.']) {
    expect(attrsOf(excerpt(text, true), excerpt('One.', false))).toEqual([[off]]);
    expect(attrsOf(excerpt('One.', false), excerpt(text, true))).toEqual([[off]]);
    expect(attrsOf(excerpt(text, false), excerpt('One.', true))).toEqual([[off]]);
    expect(attrsOf(excerpt('One.', true), excerpt(text, false))).toEqual([[off]]);
    expect(attrsOf(excerpt(text, true), excerpt('One.', true))).toEqual([[on]]);
  }
});
