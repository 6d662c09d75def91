import { GAP_TAG } from '#core/check/gaps/question-note';
import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { answersOf } from '../answer';
import { fatesOf, type PromisesOf } from '../conversation/promises';
import { type CriteriaVersion, newestVersions } from '../criteria/criteria-version';
import { BELOW, type Criterion } from '../criteria/criterion';
import { claimOf, type Evidence } from '../criteria/evidence';
import { type CriteriaMap, matchCriteria } from '../criteria/match-criteria';
import { readCriteria } from '../criteria/read-criteria';
import type { Day } from '../day';
import { textOf } from '../growth-facts';
import type { ComparedDataPoint } from '../pay/data-point';
import { patternsOf } from '../pattern';
import type { PatternNames } from '../pattern-names';
import { remarkOf } from '../remark';
import { type Period, quarterOf } from '../quarter';
import { type Win, winOf } from '../win';
import type { Packet, PacketCriterion, ShownEvidence } from './packet';
import { questionsFor } from './questions';

/** What a packet is reckoned from. */
export interface PacketLibrary {
  readonly rows: readonly Omit<CatalogRow, 'aliases' | 'links' | 'revision'>[];
  /** The day of a moment (ISO 8601) where the person is. */
  readonly dayOf: (moment: string) => Day;
  readonly names: PatternNames;
  readonly versions: readonly CriteriaVersion[];
  /** The promises of all conversations, the latest first. */
  readonly conversations: readonly PromisesOf[];
  /** Those that a person picked. */
  readonly dataPoints: readonly ComparedDataPoint[];
}

/** All that a conversation about a period needs. What comes after the period is not in it. */
export function reckonPacket(library: PacketLibrary, period: Period, today: Day): Packet {
  const asOf = today < period.to ? today : period.to;
  const days = new Map<string, Day>();
  const rows = library.rows.filter((row) => {
    if (!isTold(row)) return false;
    const date = textOf(row.growth, 'date');
    const day = date === '' ? library.dayOf(row.created) : date;
    days.set(row.id, day);
    return day <= asOf;
  });
  const dayOf = ({ id }: { readonly id: string }): Day => days.get(id) ?? asOf;
  const isIn = ({ day }: { readonly day: Day }): boolean => day >= period.from && day <= asOf;
  const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);

  const wins = ofKind('win')
    .map((row) => winOf(row, row.growth, dayOf(row)))
    .toSorted(newestFirst);
  const remarks = ofKind('review').map((row) => remarkOf(row, row.growth, dayOf(row)));
  const got = remarks.filter((remark) => isIn(remark) && remark.role === 'got');
  const sides = ofKind('practice')
    .filter((row) => isIn({ day: dayOf(row) }))
    .map(({ growth }) => textOf(growth, 'side'));
  const version = versionAt(library.versions, asOf);
  const map = mapCriteria(version, rows, dayOf, asOf);
  const show = shownBy(wins);
  const criteria = map.rows.map(({ criterion, evidence, state }): PacketCriterion => ({
    name: nameOf(criterion),
    state,
    evidence: evidence.filter(isIn).map(show),
    last: evidence[0]?.day ?? null,
  }));
  const loose = map.loose
    .map(({ words, evidence }) => ({ words, evidence: evidence.filter(isIn).map(show) }))
    .filter(({ evidence }) => evidence.length > 0);
  const told = new Set([...criteria, ...loose].flatMap((one) => one.evidence.map(({ id }) => id)));
  const missing = wins.filter((win) => isIn(win) && win.outcome === '' && win.number === '');
  const packet = {
    period,
    asOf,
    promises: promisesBefore(library.conversations, period),
    ladder: version && { day: version.day, source: version.source },
    criteria,
    loose,
    others: wins.filter((win) => isIn(win) && !told.has(win.id)).map(showWin),
    missing: missing.map(({ id, title, day }) => ({ id, title, day })),
    oldest: oldestOf(map, show),
    gaps: rows
      .filter(isOpenGap)
      .map((row) => ({ id: row.id, title: row.title, day: library.dayOf(row.created) }))
      .toSorted(newestFirst),
    practice: {
      deliberate: sides.filter((side) => side === 'deliberate').length,
      passive: sides.filter((side) => side === 'passive').length,
      unsaid: sides.filter((side) => side !== 'deliberate' && side !== 'passive').length,
    },
    reviews: {
      got: got.length,
      gave: remarks.filter(isIn).length - got.length,
      fromMoreExperienced: got.filter(({ experience }) => experience === 'more').length,
    },
    closed: closedPatterns(rows, { remarks, dayOf, isIn, names: library.names, asOf }),
    dataPoints: library.dataPoints,
  };
  return { ...packet, questions: questionsFor(packet) };
}

/** Most entries tell of no growth: not even their days are asked for. */
function isTold(row: PacketLibrary['rows'][number]): boolean {
  return (
    row.growth !== null ||
    row.kind === 'review' ||
    row.kind === 'win' ||
    row.kind === 'practice' ||
    isOpenGap(row)
  );
}

/** The ladder that held on a day; the first one where none did yet. */
function versionAt(versions: readonly CriteriaVersion[], day: Day): CriteriaVersion | null {
  const newest = newestVersions(versions);
  return newest.find((version) => version.day <= day) ?? newest.at(-1) ?? null;
}

function mapCriteria(
  version: CriteriaVersion | null,
  rows: PacketLibrary['rows'],
  dayOf: (row: { readonly id: string }) => Day,
  asOf: Day,
): CriteriaMap {
  const claims = rows
    .map((row) => claimOf(row, row.growth, dayOf(row)))
    .filter((claim) => claim.criteria.length > 0 || claim.traits.length > 0);
  return matchCriteria(version === null ? [] : readCriteria(version.text), claims, asOf);
}

function nameOf({ level, words }: Criterion): string {
  return level === '' ? words : `${level}${BELOW}${words}`;
}

function shownBy(wins: readonly Win[]): (evidence: Evidence) => ShownEvidence {
  const known = new Map(wins.map((win) => [win.id, win]));
  return (evidence) => {
    const win = known.get(evidence.id);
    if (win !== undefined) return showWin(win);
    const { id, day, kind, traits } = evidence;
    // A remark is on somebody's work, and may name them.
    return {
      id,
      day,
      kind,
      title: kind === 'review' ? '' : evidence.title,
      came: '',
      for: '',
      traits,
    };
  };
}

function showWin({ id, day, title, outcome, number, for: whom, traits }: Win): ShownEvidence {
  const came = [outcome, number].filter((part) => part !== '').join(', ');
  return { id, day, kind: 'win', title, came, for: whom, traits };
}

/** A criterion rests on its newest proof. */
function oldestOf(
  { rows }: CriteriaMap,
  show: (evidence: Evidence) => ShownEvidence,
): Packet['oldest'] {
  let oldest: { readonly criterion: Criterion; readonly evidence: Evidence } | null = null;
  for (const { criterion, evidence } of rows) {
    const [newest] = evidence;
    if (newest === undefined) continue;
    if (oldest === null || newest.day < oldest.evidence.day)
      oldest = { criterion, evidence: newest };
  }
  return oldest && { name: nameOf(oldest.criterion), evidence: show(oldest.evidence) };
}

function isOpenGap({ kind, tags, growth }: PacketLibrary['rows'][number]): boolean {
  return (
    !isDraftKind(kind) &&
    tags.some((tag) => tag.toLowerCase() === GAP_TAG) &&
    textOf(growth, 'gap') !== 'closed'
  );
}

/** Those of the latest quarter that had a conversation before this one. */
function promisesBefore(conversations: readonly PromisesOf[], { to }: Period): Packet['promises'] {
  const quarter = conversations.find((one) => one.quarter < quarterOf(to))?.quarter;
  if (quarter === undefined) return null;
  const later = conversations.filter((one) => one.quarter > quarter);
  const own = conversations.filter((one) => one.quarter === quarter).toReversed();
  return { quarter, fates: own.flatMap((one) => fatesOf(one, later)) };
}

function closedPatterns(
  rows: PacketLibrary['rows'],
  {
    remarks,
    dayOf,
    isIn,
    names,
    asOf,
  }: {
    readonly remarks: Parameters<typeof patternsOf>[0];
    readonly dayOf: (row: { readonly id: string }) => Day;
    readonly isIn: (one: { readonly day: Day }) => boolean;
    readonly names: PatternNames;
    readonly asOf: Day;
  },
): Packet['closed'] {
  const answers = rows
    .flatMap((row) => answersOf(row, dayOf(row)))
    .filter(({ day }) => day <= asOf);
  return patternsOf(remarks, answers, { names, today: asOf })
    .filter(({ asks }) => asks === null)
    .flatMap(({ name, role, answers: own }) =>
      own.filter(isIn).map(({ kind, day, before, since }) => ({
        name,
        role,
        answer: { kind, day, before, since },
      })),
    );
}

function newestFirst(
  one: { readonly day: Day; readonly id: string },
  other: { readonly day: Day; readonly id: string },
): number {
  return `${one.day} ${one.id}` < `${other.day} ${other.id}` ? 1 : -1;
}
