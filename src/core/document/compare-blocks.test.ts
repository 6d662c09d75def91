import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBlocks, compareWords, countWords, type ComparedBlock } from './compare-blocks';
import { contentOf, type DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { arbitraryDocument } from './testing/arbitrary-document';
import { toMarkdown } from './to-markdown';

const read = (markdown: string) => fromMarkdown(markdown).document;

function compare(before: string, after: string): readonly ComparedBlock[] {
  return compareBlocks(read(before), read(after));
}

/** The compared blocks as a person reads them: -taken out- and +added+. */
function draw(blocks: readonly ComparedBlock[]): readonly string[] {
  const signs = { same: '', added: '+', removed: '-' } as const;
  return blocks.map(
    ({ change, runs }) =>
      `${change}: ${runs.map((run) => `${signs[run.change]}${run.text}${signs[run.change]}`).join('')}`,
  );
}

describe('two documents beside each other', () => {
  test('are compared block by block, and word by word in a block that changed', () => {
    expect(
      draw(
        compare('# One\n\nThe quick fox.\n\nStays.', '# One\n\nThe slow fox.\n\nStays.\n\nNew.'),
      ),
    ).toEqual(['same: # One', 'changed: The -quick-+slow+ fox.', 'same: Stays.', 'added: +New.+']);
  });

  test('show formatting, code languages, addresses and whole lists', () => {
    expect(draw(compare('A **word** here.', 'A word here.'))).toEqual([
      'changed: A -**-word-**- here.',
    ]);
    expect(draw(compare('```js\nlet a;\n```', '```ts\nlet a;\n```'))).toEqual([
      'changed: ```-js-+ts+\nlet a;\n```',
    ]);
    expect(draw(compare('- a\n- b', '- a\n- b\n- c'))).toEqual(['changed: - a\n- b+\n- c+']);
  });

  test('keep apart what has nothing to do with each other', () => {
    expect(draw(compare('# Heading\n\n```\ncode\n```', 'Just a text.'))).toEqual([
      'removed: -# Heading-',
      'removed: -```\ncode\n```-',
      'added: +Just a text.+',
    ]);
  });

  test('leave out no block and no character of either', () => {
    const textOf = (blocks: readonly ComparedBlock[], without: 'added' | 'removed') =>
      blocks
        .filter(({ change }) => change !== without)
        .map(({ runs }) =>
          runs
            .filter(({ change }) => change !== without)
            .map(({ text }) => text)
            .join(''),
        );
    const blocksOf = (document: ReturnType<typeof read>) =>
      (document.content ?? []).map((block) =>
        toMarkdown({ type: 'doc', content: [block] }).replace(/\n$/, ''),
      );
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, fc.boolean(), (one, two, isEdit) => {
        // Two documents that have nothing in common say little of edits.
        const after = isEdit
          ? { ...one, content: [...(one.content ?? []).slice(1), ...(two.content ?? [])] }
          : two;
        const compared = compareBlocks(one, after);
        expect(textOf(compared, 'added')).toEqual(blocksOf(one));
        expect(textOf(compared, 'removed')).toEqual(blocksOf(after));
      }),
      { numRuns: 60 },
    );
  });

  test('that say the same have no differences', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(compareBlocks(document, document).every(({ change }) => change === 'same')).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });
});

test('two texts that are too different are shown whole', () => {
  const words = (name: string) => Array.from({ length: 3000 }, (_, at) => `${name}${at}`).join(' ');
  const runs = compareWords(words('a'), words('b'));
  expect(runs.map(({ change }) => change)).toEqual(['removed', 'added']);
  expect(countWords(runs, 'added')).toBe(3000);
});

describe('blocks without a word', () => {
  const empty = { type: 'paragraph' };
  const doc = (...content: readonly DocumentNode[]) => ({ type: 'doc', content });

  test('hold no run, and are no other block rewritten', () => {
    const text = contentOf(read('a'));
    expect(compareBlocks(doc(empty), doc(empty))).toEqual([
      { change: 'same', type: 'paragraph', runs: [] },
    ]);
    expect(compareBlocks(doc(empty), doc(...text))).toEqual([
      { change: 'removed', type: 'paragraph', runs: [] },
      { change: 'added', type: 'paragraph', runs: [{ change: 'added', text: 'a' }] },
    ]);
  });
});

test('two documents that have too little in common are told one after the other', () => {
  const lines = (word: string) => Array.from({ length: 501 }, (_, at) => `${word} ${at}`);
  const blocks = compare(lines('a').join('\n\n'), lines('b').join('\n\n'));
  expect(draw(blocks)).toEqual([
    ...lines('a').map((line) => `removed: -${line}-`),
    ...lines('b').map((line) => `added: +${line}+`),
  ]);
});
