import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkKey } from '#core/links/link-key';
import { parseQuery, type Phrase, type Term } from '#core/search/query';
import type { SearchDocument } from '#core/search/search';
import { splitNames, splitWords } from '#core/search/words';
import { openSearch } from './open-search';

const word = fc.constantFrom(
  'loop',
  'Loops',
  'café',
  'cafe',
  'useEffect',
  'effect',
  'C#',
  'c',
  '学習',
  '学',
  'a',
  'lo',
);
const words = fc.array(word, { maxLength: 5 }).map((some) => some.join(' '));
const tag = fc.constantFrom('git', 'Git/rebase', 'github', 'two words');

const block = fc.oneof(
  words.map((text) => ({ text, isHeading: false, code: [] as number[] })),
  words.map((text) => ({ text, isHeading: true, code: [] })),
  words.map((text) => ({ text, isHeading: false, code: text === '' ? [] : [0, text.length] })),
  fc.tuple(words, words).map(([prose, code]) => ({
    text: `${prose} ${code}`,
    isHeading: false,
    code: code === '' ? [] : [prose.length + 1, prose.length + 1 + code.length],
  })),
);

const note = fc.record({
  kind: fc.constantFrom('note' as const, 'post' as const),
  title: words,
  aliases: fc.array(words, { maxLength: 1 }),
  tags: fc.uniqueArray(tag, { maxLength: 2 }),
  private: fc.boolean(),
  updated: fc.constantFrom('2025-12-31T12:00:00.000Z', '2026-02-15T12:00:00.000Z'),
  blocks: fc.array(block, { maxLength: 4 }),
});

const notes = fc
  .array(note, { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((one, index): SearchDocument => ({ ...one, id: `n${index}`, revision: 1 })),
  );

const minus = fc.constantFrom('', '', '-');
const part = fc.oneof(
  fc
    .tuple(minus, fc.constantFrom('', 'title:'), word, fc.constantFrom('', '*'))
    .map((some) => some.join('')),
  fc
    .tuple(minus, fc.constantFrom('', 'title:'), words)
    .map(([sign, name, text]) => `${sign}${name}"${text}"`),
  fc
    .tuple(minus, tag, fc.constantFrom('', '*'))
    .map(([sign, name, star]) => `${sign}tag:"${name}${star}"`),
  fc
    .tuple(
      minus,
      fc.constantFrom(
        'kind:note',
        'kind:post',
        'is:private',
        'in:code',
        'before:2026',
        'after:2026',
      ),
    )
    .map((some) => some.join('')),
);
const query = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' '))
  .map(([terms, end]) => terms.join(' ') + end);

test('finds exactly what a simple reading of the query finds', async () => {
  const search = await openSearch(':memory:');
  let found = 0;
  await fc.assert(
    fc.asyncProperty(notes, query, async (all, typed) => {
      await search.clear();
      await search.index(all);
      const hits = await search.find(typed, 100);
      const exact = hits.filter((hit) => hit.exact).map(({ id }) => id);
      found += exact.length;
      const { terms } = parseQuery(typed);
      const expected = terms.length === 0 ? [] : all.filter((one) => holdsAll(one, terms));
      expect(exact.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    }),
    { numRuns: 800 },
  );
  expect(found).toBeGreaterThan(500);
  await search.close();
}, 60_000);

/** The terms read one by one, without an index. */
function holdsAll(document: SearchDocument, terms: readonly Term[]): boolean {
  const hasWords = terms.some(
    (one) => (one.type === 'text' || one.type === 'title') && !one.without,
  );
  return terms.every((one) => {
    switch (one.type) {
      case 'text':
      case 'title': {
        if (!one.without) return holdsWords(document, one, terms);
        return !holdsWords(document, one, terms);
      }
      case 'tag': {
        const fits = (key: string) =>
          key === one.tag || key.startsWith(one.prefix ? one.tag : `${one.tag}/`);
        return document.tags.map(linkKey).some(fits) !== one.without;
      }
      case 'kind':
        return (document.kind === one.kind) !== one.without;
      case 'private':
        return document.private !== one.without;
      case 'before':
        return Date.parse(document.updated) < new Date(`${one.day}T00:00:00`).getTime();
      case 'after':
        return Date.parse(document.updated) >= new Date(`${one.day}T00:00:00`).getTime();
      case 'code':
        return hasWords || codeOf(document).length > 0 !== one.without;
    }
  });
}

function holdsWords(
  document: SearchDocument,
  term: Extract<Term, { type: 'text' | 'title' }>,
  terms: readonly Term[],
): boolean {
  const titles = [document.title, ...document.aliases];
  if (term.type === 'title') return titles.some((text) => holds(text, term));
  const code = codeOf(document).some((text) => holds(text, term));
  const wanted = terms.filter((one) => one.type === 'code');
  if (wanted.some((one) => !one.without)) {
    return code && (wanted.every((one) => !one.without) || term.without);
  }
  const body = document.blocks.map(({ text }) => text).join('\n');
  const anywhere = [...titles, ...document.tags, body].some((text) => holds(text, term));
  return wanted.length > 0 ? anywhere && !code : anywhere;
}

function codeOf(document: SearchDocument): string[] {
  return document.blocks.flatMap(({ text, code }) =>
    code.length === 0 ? [] : [text.slice(code[0], code[1])],
  );
}

function holds(text: string, { words: wanted, prefix }: Phrase): boolean {
  const fits = (one: string | undefined, want: string, isLast: boolean) =>
    one !== undefined && (prefix && isLast ? one.startsWith(want) : one === want);
  const all = splitWords(text).map((one) => one.word);
  const isPhrase = all.some((_, start) =>
    wanted.every((want, index) => fits(all[start + index], want, index === wanted.length - 1)),
  );
  if (isPhrase || wanted.length > 1) return isPhrase;
  return [...splitNames(text)].some((name) => fits(name, wanted[0] ?? '', true));
}
