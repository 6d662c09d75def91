import { ENTRY_KINDS, type EntryKind } from '#core/library/entry';
import { linkKey } from '#core/links/link-key';
import { readDay } from './day';
import { splitWords } from './words';

/** Words that must follow each other. */
export interface Phrase {
  readonly words: readonly string[];
  /** Whether the last word may be the start of a longer one. */
  readonly prefix: boolean;
}

interface TextTerm extends Phrase {
  readonly type: 'text' | 'title';
  /** Stood in quotes: found as written, without regard to likely typing mistakes. */
  readonly quoted: boolean;
  readonly without: boolean;
}

interface TagTerm {
  readonly type: 'tag';
  /** Nested ones count too: `git` finds `git/rebase`. */
  readonly tag: string;
  readonly prefix: boolean;
  readonly without: boolean;
}

/** One thing that is asked of the entries. */
export type Term =
  | TextTerm
  | TagTerm
  | { readonly type: 'kind'; readonly kind: EntryKind; readonly without: boolean }
  /** Changed before a day, or from that day on; YYYY-MM-DD in the person's own time. */
  | { readonly type: 'before' | 'after'; readonly day: string }
  | { readonly type: 'private'; readonly without: boolean }
  /** Where words are to be found; by itself, whether there is code at all. */
  | { readonly type: 'code'; readonly without: boolean };

/** A part of a query that can't be followed. */
export interface Mistake {
  readonly part: string;
  readonly reason: string;
  /** Nothing follows it, and it may still become right: the person may be at it. */
  readonly unfinished: boolean;
  /** Whether it is nothing but signs, without which the rest asks what was meant. */
  readonly onlySigns: boolean;
}

/** What is wrong with a part. */
type Wrong = Pick<Mistake, 'reason' | 'unfinished'> & { readonly onlySigns?: boolean };

/** A part that says nothing yet. */
const NOTHING_YET = null;

/** What was asked. Every term must hold. */
export interface Query {
  readonly terms: readonly Term[];
  readonly mistakes: readonly Mistake[];
}

/** More terms than anybody types; a pasted page must not keep the search busy. */
const MOST_TERMS = 64;

const PART =
  /(?<minus>-(?!-))?(?:(?<name>tag|kind|title|in|before|after|is):(?!:))?(?:"(?<quoted>[^"]*)(?<closing>"\*?)?|(?<bare>[^\s"]*))/giu;

interface Part {
  readonly whole: string;
  readonly name: string;
  /** Without quotes and the star. */
  readonly value: string;
  readonly prefix: boolean;
  readonly quoted: boolean;
  /** Whether its quotes are closed. */
  readonly closed: boolean;
  readonly without: boolean;
  readonly unfinished: boolean;
}

/**
 * Reads what was typed into a search field. Any text is a query. Words in quotes are one phrase; so
 * are the words of `std::vector`. The last word may be unfinished, and so may be quotes.
 */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const mistakes: Mistake[] = [];
  const parts = splitParts(text);
  for (const part of parts.slice(0, MOST_TERMS)) {
    const term = readPart(part);
    if (term === NOTHING_YET) continue;
    if ('type' in term) terms.push(term);
    else mistakes.push({ part: part.whole, onlySigns: false, ...term });
  }
  const [tooMany] = parts.slice(MOST_TERMS);
  if (tooMany) {
    const reason = `Only the first ${MOST_TERMS} words and filters are searched for.`;
    mistakes.push({ part: tooMany.whole, reason, unfinished: false, onlySigns: false });
  }
  return { terms, mistakes };
}

function splitParts(text: string): readonly Part[] {
  const matches = [...text.replaceAll(/[“”„‟]/g, '"').matchAll(PART)].filter(
    ([whole]) => whole !== '',
  );
  return matches.map(({ 0: whole, groups = {} }, index) => {
    const { minus, name = '', quoted, closing, bare = '' } = groups;
    const isLast = index === matches.length - 1 && (quoted !== undefined || !/\s$/.test(text));
    const value = quoted ?? bare;
    const hasStar = value.endsWith('*') || closing === '"*';
    return {
      whole,
      name: name.toLowerCase(),
      value: value.replace(/(?<!\*)\*+$/, ''),
      prefix: hasStar || (isLast && closing === undefined),
      quoted: quoted !== undefined,
      closed: closing !== undefined,
      without: minus !== undefined,
      unfinished: isLast && closing === undefined && !hasStar,
    };
  });
}

/** The quotation mark that is never closed, with all that it takes in; null where there is none. */
export function findUnclosedQuote(text: string): string | null {
  const last = splitParts(text).at(-1);
  return last?.quoted === true && !last.closed && last.value !== '' ? last.whole : null;
}

/** The term, or what is wrong with the part. */
function readPart(part: Part): Term | Wrong | typeof NOTHING_YET {
  const { name, value, prefix, quoted, without, unfinished } = part;
  switch (name) {
    case '':
    case 'title': {
      const words = splitWords(value).map(({ word }) => word);
      if (words.length === 0) {
        if (value.trim() === '') return NOTHING_YET;
        return { reason: 'Signs alone can’t be searched for.', unfinished, onlySigns: true };
      }
      return { type: name === '' ? 'text' : 'title', words, prefix, quoted, without };
    }
    case 'tag': {
      const tag = linkKey(value.replaceAll(/^[\s#]+|(?<![\s*])[\s*]+$/g, ''));
      return tag === '' ? NOTHING_YET : { type: 'tag', tag, prefix, without };
    }
    case 'kind':
      return readKind(value.toLowerCase(), without, unfinished);
    case 'before':
    case 'after': {
      const day = readDay(value);
      if (day !== null) return { type: without === (name === 'after') ? 'before' : 'after', day };
      if (value === '') return NOTHING_YET;
      return {
        reason: `“${value}” is not a date. A day is written as 2026-03-31, a month as 2026-03, a year as 2026.`,
        unfinished: unfinished && /^[\d-]{1,10}$/.test(value),
      };
    }
    default:
      return readMark(name, value.toLowerCase(), without, unfinished);
  }
}

function readKind(
  value: string,
  without: boolean,
  unfinished: boolean,
): Term | Wrong | typeof NOTHING_YET {
  const exact = ENTRY_KINDS.find((kind) => value === kind || value === `${kind}s`);
  const started = ENTRY_KINDS.filter((kind) => kind.startsWith(value));
  const kind = exact ?? (unfinished && started.length === 1 ? started[0] : undefined);
  if (kind !== undefined) return { type: 'kind', kind, without };
  if (value === '' || (unfinished && started.length > 0)) return NOTHING_YET;
  return { reason: `The kinds are ${ENTRY_KINDS.join(', ')}.`, unfinished: false };
}

function readMark(
  name: string,
  value: string,
  without: boolean,
  unfinished: boolean,
): Term | Wrong | typeof NOTHING_YET {
  const known = name === 'is' ? 'private' : 'code';
  if (value === known) return { type: known, without };
  if (value === '') return NOTHING_YET;
  const reason = `What can follow “${name}:” is “${known}”.`;
  return { reason, unfinished: unfinished && known.startsWith(value) };
}

/** Writes terms so that `parseQuery` reads the same ones. */
export function writeQuery(terms: readonly Term[]): string {
  const parts = terms.map((term) => writeTerm(term));
  const last = parts.at(-1) ?? '';
  return parts.join(' ') + (last === '' || /["*]$/.test(last) ? '' : ' ');
}

function writeTerm(term: Term): string {
  const minus = 'without' in term && term.without ? '-' : '';
  switch (term.type) {
    case 'text':
    case 'title': {
      const name = term.type === 'title' ? 'title:' : '';
      const star = term.prefix ? '*' : '';
      const words = term.quoted ? `"${term.words.join(' ')}${star}"` : term.words.join('.') + star;
      return minus + name + words;
    }
    case 'tag': {
      const tag = term.tag + (term.prefix ? '*' : '');
      return `${minus}tag:${/\s/.test(tag) ? `"${tag}"` : tag}`;
    }
    case 'kind':
      return `${minus}kind:${term.kind}`;
    case 'before':
    case 'after':
      return `${term.type}:${term.day}`;
    case 'private':
      return `${minus}is:private`;
    case 'code':
      return `${minus}in:code`;
  }
}
