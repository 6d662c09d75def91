import { readFrontMatter } from '#core/document/front-matter';
import { isDay } from '#core/document/front-matter/property';

/** What an entry's front matter says of its writer's growth, by key. */
export type GrowthFacts = Readonly<Record<string, string | readonly string[]>>;

/** The keys that reviews, wins and practice logs have. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['review', ['role', 'pattern', 'area', 'link', 'why', 'constraints', 'experience', 'comment']],
  ['win', ['outcome', 'number', 'proof', 'copied']],
  ['practice', ['contrast', 'side', 'area', 'next', 'due', 'done']],
]);

/**
 * What other entries tell: that they answer a pattern, explain an entry, are the notes of a
 * conversation, an offer or a raise, or ask what is not known yet.
 */
const TELLING = [
  'pattern',
  'lint',
  'explains',
  'conversation',
  'next',
  'data-point',
  'amount',
  'gap',
] as const;

/** What is evidence for a criterion says so itself, of whatever kind it is. */
const SHOWING = ['criteria', 'traits', 'for'] as const;

/** Reading front matter costs more than most entries are worth that have none of it. */
const MAY_TELL =
  /^["']?(?:pattern|lint|explains|criteria|traits|conversation|data-point|gap)["']?\s*[:=]/m;

/**
 * The facts of a review, a win, a practice log, or of an entry that tells one; null where there
 * are none.
 * `date` is the day as written, without its time.
 * @param kind of the entry
 */
export function growthFactsOf(kind: string, frontMatter: string | null): GrowthFacts | null {
  if (frontMatter === null) return null;
  const own = KEYS.get(kind);
  if (own === undefined && !MAY_TELL.test(frontMatter)) return null;
  const { properties, date } = readFrontMatter(frontMatter);
  const facts = [...(own ?? TELLING), ...SHOWING].flatMap((key) => {
    const value = toWords(properties[key]);
    return value === null ? [] : [[key, value] as const];
  });
  const day = date?.slice(0, 10) ?? '';
  if (facts.length === 0 && own === undefined) return null;
  const dated = isDay(day) ? [['date', day] as const, ...facts] : facts;
  return dated.length === 0 ? null : Object.fromEntries(dated);
}

/** One text of the facts, '' where they have none. */
export function textOf(facts: GrowthFacts | null, key: string): string {
  const value = facts?.[key];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All texts of a key. */
export function textsOf(facts: GrowthFacts | null, key: string): readonly string[] {
  const value = facts?.[key] ?? [];
  return typeof value === 'string' ? [value] : value;
}

function toWords(value: unknown): string | readonly string[] | null {
  if (Array.isArray(value)) {
    const words = value.map(toLine).filter((line) => line !== null);
    return words.length === 0 ? null : words;
  }
  return toLine(value);
}

function toLine(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const line = String(value).trim();
  return line === '' ? null : line;
}
