import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf, type DocumentNode } from '../document';
import { fromMarkdown } from '../from-markdown';
import { runsOf } from '../testing/fuzz-runs';
import { MERGE_CHOICES } from './document-part';
import { chooseBlocks, mergeDocuments } from './merge-documents';

type Text = readonly (readonly string[])[];

const documentOf = (text: Text): DocumentNode =>
  fromMarkdown(text.map((sentences) => sentences.join(' ')).join('\n\n')).document;

/** What each choice of all conflicts gives. */
const outcomes = (base: Text, mine: Text, theirs: Text): readonly string[] => {
  const parts = mergeDocuments(documentOf(base), documentOf(mine), documentOf(theirs));
  return MERGE_CHOICES.map((choice) => {
    const { content = [] } = chooseBlocks(parts, Array(parts.length).fill(choice));
    return content.map(textOf).join('|');
  });
};

test('a sentence that one side moved beside what the other changed is where it was moved to', () => {
  const base = [['One is here.', 'Two is here.', 'Three is here.']];
  const moved = [['Three is here.', 'One is here.', 'Two is here.']];
  const changed = [['One was there.', 'Two is here.', 'Three is here.']];
  expect(outcomes(base, moved, changed)).toEqual([
    'Three is here. One is here. Two is here.',
    'Three is here. One was there. Two is here.',
    expect.stringMatching(/^Three is here\. One [^T]*Two is here\.$/),
  ]);
});

test('so is one that came from another paragraph', () => {
  const base = [['First stays.', 'Three is here.'], ['One is here.']];
  const moved = [['First stays.'], ['Three is here.', 'One is here.']];
  const changed = [['First stays.', 'Three is here.'], ['Another altogether.']];
  const [mine, theirs, both] = outcomes(base, moved, changed);
  expect(mine).toBe('First stays.|Three is here. One is here.');
  expect(theirs).toBe('First stays.|Three is here. Another altogether.');
  expect(both?.match(/Three is here/g)).toHaveLength(1);
});

/** Sentences in paragraphs, each of which begins with one that stays. */
const arbitraryText = fc
  .array(fc.nat(3), { minLength: 1, maxLength: 3 })
  .map((sizes) =>
    sizes.map((size, at) =>
      Array.from({ length: size + 1 }, (_, n) => `Sentence ${at} of ${n} is here.`),
    ),
  );

/** An edit: a sentence is moved to another place, or changed; the first of a paragraph is not moved. */
type Edit = readonly [kind: 'move' | 'change', from: number, to: number];
const arbitraryEdits = fc.array(
  fc.tuple(fc.constantFrom('move' as const, 'change' as const), fc.nat(20), fc.nat(20)),
  { minLength: 1, maxLength: 3 },
);

function edit(text: Text, edits: readonly Edit[], who: string): Text {
  const edited = text.map((sentences) => [...sentences]);
  for (const [kind, from, to] of edits) {
    const source = edited[from % edited.length] ?? [];
    if (kind === 'change') {
      const at = to % source.length;
      source[at] = `${source[at]?.replace('.', '')} and ${who}.`;
    } else if (source.length > 1) {
      const [sentence = ''] = source.splice(1 + (to % (source.length - 1)), 1);
      const target = edited[to % edited.length] ?? [];
      target.splice(from % (target.length + 1), 0, sentence);
    }
  }
  return edited;
}

test('a sentence that nobody changed or took out is there whatever is chosen', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryEdits, arbitraryEdits, (base, one, two) => {
      const [mine, theirs] = [edit(base, one, 'mine'), edit(base, two, 'theirs')];
      const kept = base.flat().filter((s) => mine.flat().includes(s) && theirs.flat().includes(s));
      for (const outcome of outcomes(base, mine, theirs)) {
        for (const sentence of kept) expect(outcome).toContain(sentence);
      }
    }),
    { numRuns: runsOf(200) },
  );
});
