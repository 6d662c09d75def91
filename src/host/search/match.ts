import type { Phrase, Term } from '#core/search/query';

/** A term that words must hold, with everything that counts as holding it. */
export interface Wanted {
  readonly term: Extract<Term, { type: 'text' | 'title' }>;
  /** The term's own phrase first, then those that it may be a mistyped form of. */
  readonly phrases: readonly Phrase[];
}

/** What a query asks of the words: an expression for FTS5. */
export interface WordQuery {
  readonly wanted: readonly Wanted[];
  readonly unwanted: readonly Wanted[];
  /** Whether words must stand in code (true), must not (false), or either. */
  readonly inCode: boolean | null;
  /** Words must stand in code, and must not. */
  readonly isContradiction: boolean;
}

/** The terms about words, as they were typed. */
export function readWords(terms: readonly Term[]): WordQuery {
  const all = terms.flatMap((term): Wanted[] =>
    term.type === 'text' || term.type === 'title' ? [{ term, phrases: [term] }] : [],
  );
  const code = terms.filter((term) => term.type === 'code');
  return {
    wanted: all.filter(({ term }) => !term.without),
    unwanted: all.filter(({ term }) => term.without),
    inCode: code[0] === undefined ? null : !code[0].without,
    isContradiction: code.some((term) => term.without !== code[0]?.without),
  };
}

/**
 * The entries that hold every wanted term and no unwanted one.
 * @param query.wanted at least one
 */
export function matchAll(query: WordQuery): string {
  return withoutUnwanted(query, query.wanted.map((one) => matchOne(one, query)).join(' AND '));
}

/** The entries that hold the words in the order in which they were typed; null for a lone word. */
export function matchInOrder(query: WordQuery): string | null {
  const { wanted } = query;
  const last = wanted.at(-1);
  const isPlain = wanted.every(({ term }) => term.type === 'text' && !term.quoted);
  if (last === undefined || wanted.length === 1 || !isPlain) return null;
  if (wanted.slice(0, -1).some(({ term }) => term.prefix)) return null;
  const term = { ...last.term, words: wanted.flatMap((one) => one.term.words) };
  return matchAll({ ...query, wanted: [{ term, phrases: [term] }] });
}

/** The entries that hold all wanted terms but one, which is not in quotes. */
export function matchAllButOne(query: WordQuery): string {
  const out = query.wanted.filter(({ term }) => !term.quoted);
  const some = out.map((left) => {
    const others = query.wanted.filter((one) => one !== left);
    return `(${others.map((one) => matchOne(one, query)).join(' AND ')})`;
  });
  return withoutUnwanted(query, some.join(' OR '));
}

/** The entries that hold any unwanted term, or null where there is none. */
export function matchUnwanted(query: WordQuery): string | null {
  if (query.unwanted.length === 0) return null;
  return query.unwanted.map((one) => `(${matchOne(one, query)})`).join(' OR ');
}

function withoutUnwanted(query: WordQuery, expression: string): string {
  const unwanted = matchUnwanted(query);
  return unwanted === null ? expression : `(${expression}) NOT (${unwanted})`;
}

function matchOne({ term, phrases }: Wanted, { inCode }: WordQuery): string {
  const any = `(${phrases.map(matchPhrase).join(' OR ')})`;
  if (term.type === 'title') return `title : ${any}`;
  if (inCode === null) return any;
  return inCode ? `code : ${any}` : `(${any} NOT code : ${any})`;
}

/** Words hold letters, digits, `#` and `+` only; quoted, none is an operator. */
function matchPhrase({ words, prefix }: Phrase): string {
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`;
}
