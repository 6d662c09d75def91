import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf, type DocumentNode } from '../document';
import { schema } from '../schema';
import { arbitraryDocument } from '../testing/arbitrary-document';
import { MERGE_CHOICES, type MergeChoice } from './document-part';
import { chooseBlocks, mergeDocuments } from './merge-documents';

const paragraph = (text: string, id: string | null = null): DocumentNode => ({
  type: 'paragraph',
  attrs: { id, source: null },
  ...(text !== '' && { content: [{ type: 'text', text }] }),
});
const doc = (...content: readonly (string | DocumentNode)[]): DocumentNode => ({
  type: 'doc',
  content: content.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
});
const list = (...items: readonly string[]): DocumentNode => ({
  type: 'bulletList',
  attrs: { id: null, source: null, spread: false, marker: null },
  content: items.map((item) => ({
    type: 'listItem',
    attrs: { id: null, source: null },
    content: [paragraph(item)],
  })),
});

/** Merged blocks as their texts, conflicts as `mine | theirs`. */
function merge(base: DocumentNode | null, mine: DocumentNode, theirs: DocumentNode): string[] {
  const say = (items: readonly DocumentNode[]): string => items.map(textOf).join('+');
  return mergeDocuments(base, mine, theirs).flatMap((part) =>
    part.name === 'merged' ? part.items.map(textOf) : [`${say(part.mine)} | ${say(part.theirs)}`],
  );
}

describe('a merge', () => {
  test.each<[string, DocumentNode | null, DocumentNode, DocumentNode, string[]]>([
    ['of the same', doc('a', 'b'), doc('a', 'b'), doc('a', 'b'), ['a', 'b']],
    ['of edits in neighbours', doc('a', 'b'), doc('a1', 'b'), doc('a', 'b1'), ['a1', 'b1']],
    ['of an edit and an addition', doc('a'), doc('a1'), doc('a', 'new'), ['a1', 'new']],
    ['of additions at the same place', doc('a'), doc('a', 'x'), doc('a', 'y'), ['a', 'x', 'y']],
    ['of the same addition', doc('a'), doc('a', 'x'), doc('a', 'x'), ['a', 'x']],
    ['of edits of one block', doc('a', 'b'), doc('a1', 'b'), doc('a2', 'b'), ['a1 | a2', 'b']],
    ['of the same edit', doc('a', 'b'), doc('a1', 'b'), doc('a1', 'b'), ['a1', 'b']],
    ['of a removal', doc('a', 'b', 'c'), doc('a', 'c'), doc('a', 'b', 'c1'), ['a', 'c1']],
    [
      'of a removal and an edit',
      doc('a', 'b', 'c'),
      doc('a', 'c'),
      doc('a', 'b1', 'c'),
      ['a', ' | b1', 'c'],
    ],
    ['of removals of the same', doc('a', 'b'), doc('a'), doc('a'), ['a']],
    [
      'of nothing known',
      null,
      doc('a', 'mine', 'b'),
      doc('a', 'b', 'theirs'),
      ['a', 'mine', 'b', 'theirs'],
    ],
    [
      'of changes of nothing known',
      null,
      doc('a', 'x', 'b'),
      doc('a', 'y', 'b'),
      ['a', 'x | y', 'b'],
    ],
    [
      'of items of a list',
      doc(list('a', 'b')),
      doc(list('a1', 'b')),
      doc(list('a', 'b1', 'c')),
      ['a1b1c'],
    ],
    [
      'of edits of one item',
      doc(list('a', 'b')),
      doc(list('a1', 'b')),
      doc(list('a2', 'b')),
      ['a1 | a2', 'b'],
    ],
  ])('%s', (_name, base, mine, theirs, expected) => {
    expect(merge(base, mine, theirs)).toEqual(expected);
  });

  test('knows a block by its name, however much of it was written anew', () => {
    const named = (text: string): DocumentNode => doc('a', paragraph(text, 'one'), 'z');
    expect(merge(doc('a', 'z'), named('short'), named('quite another text'))).toEqual([
      'a',
      'short | quite another text',
      'z',
    ]);
  });

  test('keeps the source of an excerpt that the other side edited', () => {
    const excerpt = (text: string, source: string | null): DocumentNode => ({
      ...paragraph(text),
      attrs: { id: null, source: source === null ? null : { entry: source, block: 'b' } },
    });
    const [part] = mergeDocuments(
      doc(excerpt('a', null)),
      doc(excerpt('a', 'n')),
      doc(excerpt('b', null)),
    );
    expect(part).toMatchObject({ name: 'merged', items: [{ attrs: { source: { entry: 'n' } } }] });
  });

  test('keeps the name of a block that the other version has without it', () => {
    const [part] = mergeDocuments(
      doc(paragraph('a', 'one')),
      doc(paragraph('a', 'one')),
      doc(paragraph('a')),
    );
    expect(part).toMatchObject({ name: 'merged', items: [{ attrs: { id: 'one' } }] });
  });

  test('gives no name twice', () => {
    const parts = mergeDocuments(
      doc(paragraph('a', 'one')),
      doc(paragraph('b', 'one')),
      doc(paragraph('c', 'one')),
    );
    const both = chooseBlocks(parts, ['both']);
    expect(both.content?.map((block) => block.attrs?.['id'])).toEqual(['one', null]);
  });
});

/** Texts that tell where they come from, so that each can be looked for. */
const edits = fc.array(
  fc.record({ at: fc.nat(9), what: fc.constantFrom('edit', 'add', 'remove', 'move') }),
  { maxLength: 8 },
);
type Edit = { readonly at: number; readonly what: string };

function change(base: readonly string[], side: string, made: readonly Edit[]): string[] {
  const texts = [...base];
  made.forEach(({ at, what }, number) => {
    const place = Math.min(at, texts.length);
    const old = texts[place];
    if (what === 'add') texts.splice(place, 0, `${side} new ${number}`);
    else if (old === undefined) return;
    else if (what === 'edit') texts[place] = `${old} ${side}${number}`;
    else if (what === 'remove') texts.splice(place, 1);
    else texts.splice((at * 7) % texts.length, 0, ...texts.splice(place, 1));
  });
  return texts;
}

describe('whatever two sides do', () => {
  const histories = fc.record({ size: fc.nat(8), mine: edits, theirs: edits, known: fc.boolean() });
  const make = ({ size, mine, theirs }: { size: number; mine: Edit[]; theirs: Edit[] }) => {
    const base = Array.from({ length: size }, (_, at) => `base ${at}`);
    return { base, mine: change(base, 'm', mine), theirs: change(base, 't', theirs) };
  };
  const everyText = (
    known: boolean,
    sides: ReturnType<typeof make>,
    choice: MergeChoice | null,
  ) => {
    const parts = mergeDocuments(
      known ? doc(...sides.base) : null,
      doc(...sides.mine),
      doc(...sides.theirs),
    );
    if (choice !== null) {
      const conflicts = parts.filter((part) => part.name === 'conflict').map(() => choice);
      return chooseBlocks(parts, conflicts).content?.map(textOf) ?? [];
    }
    return parts.flatMap((part) =>
      (part.name === 'merged' ? part.items : [...part.mine, ...part.theirs]).map(textOf),
    );
  };

  test('no text is lost that the other side did not take out', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const sides = make(history);
        const found = new Set(everyText(history.known, sides, null));
        const base = new Set(history.known ? sides.base : []);
        for (const [own, other] of [
          [sides.mine, new Set(sides.theirs)],
          [sides.theirs, new Set(sides.mine)],
        ] as const) {
          for (const text of own) {
            const wasTakenOut = base.has(text) && !other.has(text);
            if (!wasTakenOut) expect(found).toContain(text);
          }
        }
      }),
    );
  });

  test('what both share is there once, however much older the known base is', () => {
    const plain = edits.map((made) => made.filter(({ what }) => what !== 'move'));
    const older = fc.record({ size: fc.nat(8), shared: plain, mine: plain, theirs: plain });
    fc.assert(
      fc.property(older, ({ size, shared, mine: one, theirs: two }) => {
        const base = Array.from({ length: size }, (_, at) => `base ${at}`);
        const last = change(base, 's', shared);
        const sides = { base, mine: change(last, 'm', one), theirs: change(last, 't', two) };
        const found = everyText(true, sides, 'both');
        for (const text of [...sides.mine, ...sides.theirs]) {
          const times = found.filter((each) => each === text).length;
          const isShared = sides.mine.includes(text) && sides.theirs.includes(text);
          if (isShared) expect([text, times]).toEqual([text, 1]);
          // Edited on one side alone, its words may be part of one text of both.
          else if (!base.includes(text)) expect(times).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('keeping both of every conflict loses nothing either', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const sides = make(history);
        const wordsOf = (texts: readonly string[]) => texts.join(' ').split(' ');
        const all = wordsOf(everyText(history.known, sides, null));
        const kept = new Set(wordsOf(everyText(history.known, sides, 'both')));
        expect(all.filter((word) => !kept.has(word))).toEqual([]);
      }),
    );
  });

  test('a side that changed nothing leaves the other as it is', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { base, theirs } = make(history);
        if (theirs.length === 0) return;
        const one = chooseBlocks(mergeDocuments(doc(...base), doc(...base), doc(...theirs)), []);
        const two = chooseBlocks(mergeDocuments(doc(...base), doc(...theirs), doc(...base)), []);
        expect(one.content?.map(textOf)).toEqual(theirs);
        expect(two.content?.map(textOf)).toEqual(theirs);
      }),
    );
  });

  test('any blocks merge into a document that can be shown', () => {
    const any = arbitraryDocument;
    fc.assert(
      fc.property(fc.option(any), any, any, (base, mine, theirs) => {
        const parts = mergeDocuments(base, mine, theirs);
        for (const choice of MERGE_CHOICES) {
          const choices = parts.map(() => choice);
          schema.nodeFromJSON(chooseBlocks(parts, choices)).check();
        }
      }),
    );
  });
});
