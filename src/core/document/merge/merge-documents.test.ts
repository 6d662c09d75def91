import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf, type DocumentNode } from '../document';
import { schema } from '../schema';
import { arbitraryDocument } from '../testing/arbitrary-document';
import { fromMarkdown } from '../from-markdown';
import { toMarkdown } from '../to-markdown';
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

/** What a merge of three texts says for each choice, and how many choices there are. */
function choose(base: string | null, mine: string, theirs: string) {
  const read = (text: string): DocumentNode => fromMarkdown(text).document;
  const parts = mergeDocuments(base === null ? null : read(base), read(mine), read(theirs));
  const say = (choice: MergeChoice): string =>
    toMarkdown(
      chooseBlocks(
        parts,
        parts.map(() => choice),
      ),
    ).trim();
  const places = parts.filter(({ name }) => name === 'conflict').length;
  return { places, mine: say('mine'), theirs: say('theirs'), both: say('both') };
}

describe('two edits of one block', () => {
  test('in different sentences are both made', () => {
    const merged = choose(
      'One. Two. Three.',
      'One, *mine*. Two. Three.',
      'One. Two. Three, theirs.',
    );
    expect(merged).toMatchObject({ places: 0, both: 'One, *mine*. Two. Three, theirs.' });
  });

  test('in two sentences are two places, and neither is in what keeps the other', () => {
    const merged = choose(
      'It takes 5 seconds. It is the same. It ends at last.',
      'It takes 6 seconds. It is the same. It ends at noon.',
      'It takes 7 seconds. It is the same. It ends at nine.',
    );
    expect(merged).toEqual({
      places: 2,
      mine: 'It takes 6 seconds. It is the same. It ends at noon.',
      theirs: 'It takes 7 seconds. It is the same. It ends at nine.',
      both: 'It takes 6 7 seconds. It is the same. It ends at noon nine.',
    });
  });

  test('that add to the same place follow each other', () => {
    const merged = choose('One.', 'One. Mine too.', 'One. Theirs as well.');
    expect(merged).toMatchObject({ places: 1, both: 'One. Mine too. Theirs as well.' });
  });

  test('in sentences side by side are one place, and both are made', () => {
    const merged = choose('One. Mine.', 'One. Mine. Again.', 'One. Theirs.');
    expect(merged).toEqual({
      places: 1,
      mine: 'One. Mine. Again.',
      theirs: 'One. Theirs.',
      both: 'One. Theirs. Again.',
    });
  });

  test('without what both were made from leave out nothing and repeat nothing', () => {
    const merged = choose(null, 'One. Two. Four is here.', 'One. Two. Three is here.');
    expect(merged).toMatchObject({ places: 1, both: 'One. Two. Four Three is here.' });
  });

  test('of code are merged by its lines', () => {
    const code = (...lines: readonly string[]): string => `\`\`\`js\n${lines.join('\n')}\n\`\`\``;
    expect(choose(code('a', '', 'c'), code('a1', '', 'c'), code('a', '', 'c2'))).toMatchObject({
      places: 0,
      both: code('a1', '', 'c2'),
    });
    expect(choose(code('a', '', 'c'), code('a1', '', 'c'), code('a2', '', 'c'))).toEqual({
      places: 1,
      mine: code('a1', '', 'c'),
      theirs: code('a2', '', 'c'),
      both: code('a1', 'a2', '', 'c'),
    });
  });

  test('of one item leave the other items of the list alone', () => {
    const merged = choose(
      '- one\n- It takes 5 seconds.\n- three',
      '- one\n- It takes 6 seconds.\n- three',
      '- one\n- It takes 7 seconds.\n- three, too',
    );
    expect(merged).toEqual({
      places: 1,
      mine: '- one\n- It takes 6 seconds.\n- three, too',
      theirs: '- one\n- It takes 7 seconds.\n- three, too',
      both: '- one\n- It takes 6 7 seconds.\n- three, too',
    });
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
