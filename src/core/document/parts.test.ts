import { expect, test } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { findPart, findTextBlock, listNameable, nameBlock } from './parts';
import { listTextBlocks } from './text-blocks';
import { toMarkdown } from './to-markdown';

const { document } = fromMarkdown(
  '# Title\n\nfirst\n\n## One\n\nunder one\n\n### Deep\n\n- item ^it\n\n## Two\n\n### Deep\n\nlast\n',
);
const none = { heading: null, block: null };

function partText(anchor: Partial<typeof none> | { heading: string } | { block: string }) {
  const part = findPart(document, { ...none, ...anchor });
  return part && toMarkdown({ type: 'doc', content: part.nodes });
}

test.each([
  [{ heading: 'ONE' }, '## One\n\nunder one\n\n### Deep\n\n- item ^it\n'],
  [{ heading: 'Two#Deep' }, '### Deep\n\nlast\n'],
  [{ block: 'it' }, 'item ^it\n'],
])('finds %j', (anchor, text) => {
  expect(partText(anchor)).toBe(text);
});

test('finds all of it, and nothing where nothing is', () => {
  expect(partText({})).toBe(toMarkdown(document));
  expect(partText({ heading: 'Three' })).toBeNull();
  expect(partText({ block: 'none' })).toBeNull();
});

test('tells where to go', () => {
  const goTo = (anchor: { heading: string } | { block: string }) => {
    const block = findTextBlock(document, { ...none, ...anchor });
    return block === null ? null : listTextBlocks(document)[block]?.text;
  };
  expect(goTo({ heading: 'Two#Deep' })).toBe('Deep');
  expect(goTo({ block: 'it' })).toBe('item');
  expect(goTo({ heading: 'Three' })).toBeNull();
});

test('names a block so that the Markdown tells it', () => {
  const blocks = listNameable(document);
  expect(blocks.map(({ text, block }) => [text, block])).toContainEqual(['item', 'it']);
  const last = blocks.at(-1);
  const named = nameBlock(document, last?.path ?? [], 'end');
  expect(toMarkdown(named)).toMatch(/last \^end\n$/);
  expect(findPart(named, { heading: null, block: 'end' })?.path).toEqual(last?.path);
});

test('all of a text is what follows its front matter, and nothing of one that has no more', () => {
  const text = fromMarkdown('---\ntitle: a\n---\n\nb\n').document;
  expect(findPart(text, none)).toMatchObject({ path: [1], nodes: [{ type: 'paragraph' }] });
  const [frontMatter] = text.content ?? [];
  expect(findPart({ type: 'doc', content: frontMatter ? [frontMatter] : [] }, none)).toBeNull();
  expect(findTextBlock({ type: 'doc', content: [{ type: 'horizontalRule' }] }, none)).toBeNull();
});

test('a line can be named where it has words and stands in no table', () => {
  const text = fromMarkdown('# A\n\n| b |\n| --- |\n| c |\n\n> d ^e\n\n![](f.png)\n').document;
  expect(listNameable(text).map(({ text: words, block, name }) => [words, block, name])).toEqual([
    ['A', null, null],
    ['d', 'e', null],
  ]);
  const named = {
    type: 'paragraph',
    attrs: { id: 'own-1' },
    content: [{ type: 'text', text: 'g' }],
  };
  expect(listNameable({ type: 'doc', content: [named] })).toEqual([
    { path: [0], text: 'g', block: null, name: 'own-1' },
  ]);
});

test('a name for what is not there changes nothing', () => {
  const rule = { type: 'horizontalRule' };
  expect(nameBlock(rule, [0], 'a')).toBe(rule);
});
