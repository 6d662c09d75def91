import { shownTitle } from '#core/shown-title';
import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { inOrder } from '#core/order';
import type { Day } from '../day';
import { textOf } from '../growth-facts';
import { patternKey } from '../pattern-names';
import type { Pattern } from '../pattern';
import { tellRates } from '../tell-rates';
import type { Trait } from '../trait';

/** Something that may have been a win. It is none before it is picked. */
export interface WinOffer {
  /** Stays the same, so that what was taken or dismissed is not offered again. */
  readonly key: string;
  readonly from: 'post' | 'talk' | 'pattern' | 'note' | 'commits';
  readonly title: string;
  readonly day: Day;
  /** Where it is from, in a few words. */
  readonly about: string;
  /** What it is made of; none where the title says it. */
  readonly lines: readonly string[];
  readonly proof: readonly string[];
  readonly traits: readonly Trait[];
}

/** An entry that has this tag is offered as a win. */
const WIN_TAG = 'win';

/**
 * What of a library may have been a win: posts that are out, talks that were given, patterns of
 * review remarks that became rarer after something was done, and entries with the tag `#win`.
 *
 * @param dayOf the day of a moment on the person's calendar
 * @returns the latest first
 */
export function offersOfLibrary(
  rows: readonly CatalogRow[],
  patterns: readonly Pattern[],
  {
    decided,
    dayOf,
  }: {
    readonly decided: ReadonlySet<string>;
    readonly dayOf: (moment: string) => Day;
  },
): readonly WinOffer[] {
  return [
    ...rows.flatMap((row) => offerOfRow(row, dayOf) ?? []),
    ...patterns.flatMap((pattern) => offerOfPattern(pattern) ?? []),
  ]
    .filter(({ key }) => !decided.has(key))
    .toSorted((one, other) => inOrder(other.day, one.day));
}

function offerOfRow(row: CatalogRow, dayOf: (moment: string) => Day): WinOffer | null {
  const { id, kind, stage, tags, growth } = row;
  if (kind === 'win') return null;
  const isOut = stage === 'published' || stage === 'given';
  const isMarked = tags.some((tag) => tag.toLowerCase() === WIN_TAG);
  if (!isOut && !isMarked) return null;
  const isDraft = isDraftKind(kind);
  const title = shownTitle(row.title);
  const told = textOf(growth, 'date');
  const from = isOut && isDraft ? (kind === 'talk' ? 'talk' : 'post') : 'note';
  const about = { post: 'Published post', talk: 'Talk that was given', note: 'Marked with #win' };
  return {
    key: `entry ${id}`,
    from,
    title: from === 'post' ? `Published “${title}”` : from === 'talk' ? `Gave “${title}”` : title,
    day: told === '' ? dayOf(isDraft ? row.updated : row.created) : told,
    about: about[from],
    lines: [],
    proof: [`[[${title}]]`],
    traits: from === 'note' ? [] : ['communication'],
  };
}

/** A pattern is closed when remarks of it became rarer after its note, its post or its lint rule. */
function offerOfPattern({ name, role, answers }: Pattern): WinOffer | null {
  const helped = answers.findLast(({ before, since }) => since !== null && since < before);
  if (helped === undefined) return null;
  const { kind, title, day } = helped;
  const what = kind === 'lint' ? 'a lint rule' : `a ${kind}`;
  return {
    key: `pattern ${role} ${patternKey(name)}`,
    from: 'pattern',
    title: `Fewer reviews say “${name}”`,
    day,
    about: `After ${what}, in 90 days: ${tellRates(helped)}`,
    lines: [],
    proof: [`[[${shownTitle(title)}]]`],
    traits: [],
  };
}
