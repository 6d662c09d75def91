import type { DocumentNode } from '#core/document/document';
import { safeAddress } from '#core/document/html-text';
import { inOrder } from '#core/order';
import type { Day } from '../day';
import { TRAITS } from '../trait';
import type { Win } from '../win';
import { BRAG_WORDS, type BragKind, type BragLanguage } from './brag-language';

/** A win with the blocks of its text, without comments. */
export interface ToldWin extends Win {
  readonly text: readonly DocumentNode[];
}

/** What a brag document is of. */
export interface BragWish {
  readonly kind: BragKind;
  readonly language: BragLanguage;
  /** The first day and the last; null for the first and the last win. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** When it is made, ISO 8601 in UTC, and where. */
  readonly made: string;
  readonly timeZone: string;
}

/** Addresses can be shown to anybody; titles of one's own entries say nothing to others. */
const ADDRESS = /^https?:\/\/\S+$/i;

/**
 * Wins as a document to be given away (a summary) or kept (a log). A summary says what came of each
 * win first, by the trait that it shows, and nothing but its facts: no text, no title of another
 * entry. A log says everything, by day.
 *
 * @param wins in any order
 */
export function bragDocument(wins: readonly ToldWin[], wish: BragWish): DocumentNode {
  const words = BRAG_WORDS[wish.language];
  const sorted = wins.toSorted(byDay);
  const dates = datesIn(wish.language);
  const first = wish.from ?? sorted[0]?.day ?? null;
  const last = wish.to ?? sorted.at(-1)?.day ?? null;
  const made = new Intl.DateTimeFormat(wish.language, {
    dateStyle: 'long',
    timeZone: wish.timeZone,
  }).format(new Date(wish.made));
  const plural = new Intl.PluralRules(wish.language).select(wins.length) === 'one' ? 0 : 1;
  const count = new Intl.NumberFormat(wish.language).format(wins.length);
  const facts = [
    words.count[plural].replace('#', () => count),
    ...(first === null || last === null ? [] : [`${dates(first)} – ${dates(last)}`]),
    words.asOf.replace('#', () => made),
  ];
  const parts = wish.kind === 'summary' ? summaryOf(sorted, wish) : logOf(sorted, wish);
  return {
    type: 'doc',
    content: [
      heading(1, words.title[wish.kind]),
      paragraph(plain(facts.join(' · '))),
      ...(wins.length === 0 ? [paragraph(plain(words.none))] : parts),
    ],
  };
}

/**
 * By trait: a win that shows several stands with the first of them, so that none is told twice. Where
 * none shows any there is nothing to head.
 */
function summaryOf(wins: readonly ToldWin[], { language }: BragWish): readonly DocumentNode[] {
  const words = BRAG_WORDS[language];
  const dates = datesIn(language);
  return [...TRAITS, null].flatMap((trait) => {
    const own = wins.filter(({ traits }) => (traits[0] ?? null) === trait);
    if (own.length === 0) return [];
    const items = own.map((win) => {
      const lead = win.outcome === '' ? win.title : win.outcome;
      const rows: readonly (readonly [string, string])[] = [
        [words.number, win.number],
        [words.what, win.outcome === '' ? '' : win.title],
        [words.for, win.for],
        [words.day, dates(win.day)],
        [words.proof, win.proof.filter((proof) => ADDRESS.test(proof)).join(' ')],
      ];
      return item([paragraph(bold(lead)), list(rows.flatMap((row) => fact(row, words.colon)))]);
    });
    if (own.length === wins.length && trait === null) return [list(items, true)];
    const name = trait === null ? words.others : words.traits[trait];
    return [heading(2, name), list(items, true)];
  });
}

/** By day, with all that each win says. */
function logOf(wins: readonly ToldWin[], { language }: BragWish): readonly DocumentNode[] {
  const words = BRAG_WORDS[language];
  const dates = datesIn(language);
  return wins.flatMap((win) => {
    const rows: readonly (readonly [string, string])[] = [
      [words.day, dates(win.day)],
      [words.for, win.for],
      [words.outcome, win.outcome],
      [words.number, win.number],
      ...win.proof.map((proof) => [words.proof, proof.replace(/^\[\[(.*)\]\]$/, '$1')] as const),
      [words.shows, win.traits.map((trait) => words.traits[trait]).join(', ')],
      ...win.copied.map(({ day, draft }) => [words.copied, `${draft}, ${dates(day)}`] as const),
    ];
    return [
      heading(2, win.title),
      list(rows.flatMap((row) => fact(row, words.colon))),
      ...win.text,
    ];
  });
}

/** A day as the language writes it; what is no day stays as it is. */
function datesIn(language: BragLanguage): (day: Day) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (day) => {
    const moment = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(moment) ? day : format.format(moment);
  };
}

function fact([label, value]: readonly [string, string], colon: string): readonly DocumentNode[] {
  if (value === '') return [];
  return [item([paragraph([...plain(`${label}${colon}`), ...linked(value)])])];
}

/** Addresses in a text lead there. */
function linked(text: string): readonly DocumentNode[] {
  return text.split(/(\s)/).flatMap((part) => {
    if (part === '') return [];
    const href = ADDRESS.test(part) ? safeAddress(part) : null;
    if (href === null) return [{ type: 'text', text: part }];
    return [{ type: 'text', text: part, marks: [{ type: 'link', attrs: { href, title: null } }] }];
  });
}

function heading(level: number, text: string): DocumentNode {
  return { type: 'heading', attrs: { level }, content: plain(text) };
}

function paragraph(content: readonly DocumentNode[]): DocumentNode {
  return { type: 'paragraph', content };
}

function item(content: readonly DocumentNode[]): DocumentNode {
  return { type: 'listItem', attrs: { spread: false, checked: null }, content };
}

function list(content: readonly DocumentNode[], spread = false): DocumentNode {
  return { type: 'bulletList', attrs: { spread, marker: null }, content };
}

function plain(text: string): readonly DocumentNode[] {
  const line = text.replace(/[\s\p{Cc}]+/gu, (space) =>
    space.includes('\u00a0') ? '\u00a0' : ' ',
  );
  return line.trim() === '' ? [{ type: 'text', text: '–' }] : [{ type: 'text', text: line }];
}

function bold(text: string): readonly DocumentNode[] {
  return plain(text).map((node) => ({
    ...node,
    marks: [{ type: 'bold', attrs: { order: null } }],
  }));
}

function byDay(one: Win, other: Win): number {
  return inOrder(one.day, other.day) || inOrder(one.id, other.id);
}
