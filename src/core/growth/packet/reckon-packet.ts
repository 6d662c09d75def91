import { fatesOf, type PromisesOf } from '../conversation/promises';
import { type CriteriaVersion, newestVersions } from '../criteria/criteria-version';
import { BELOW, type Criterion } from '../criteria/criterion';
import { claimOf, type Evidence } from '../criteria/evidence';
import { type CriteriaMap, matchCriteria } from '../criteria/match-criteria';
import { readCriteria } from '../criteria/read-criteria';
import type { Day } from '../day';
import { textOf } from '../growth-facts';
import { markedPrivate } from '../marked-private';
import type { PatternNames } from '../pattern-names';
import { type Period, quarterOf } from '../quarter';
import { remarkOf } from '../remark';
import { type Win, winOf } from '../win';
import { closedPatterns } from './closed-patterns';
import { type DatedRow, datedRows, isOpenGap, newestFirst, type PacketRow } from './dated-row';
import type { Packet, PacketCriterion, PacketDataPoint, ShownEvidence } from './packet';
import { questionsFor } from './questions';

/** What a packet is reckoned from. */
export interface PacketLibrary {
  readonly rows: readonly PacketRow[];
  /** The day of a moment (ISO 8601) where the person is. */
  readonly dayOf: (moment: string) => Day;
  readonly names: PatternNames;
  readonly versions: readonly CriteriaVersion[];
  /** The promises of all conversations, the latest first. */
  readonly conversations: readonly PromisesOf[];
  /** Those that a person picked. */
  readonly dataPoints: readonly PacketDataPoint[];
}

/** All that a conversation about a period needs. What comes after the period is not in it. */
export function reckonPacket(library: PacketLibrary, period: Period, today: Day): Packet {
  const asOf = today < period.to ? today : period.to;
  const hidden = new Set<string>();
  const named = library.rows.map((row) => withoutTitle(row, hidden));
  const dated = datedRows(named, library.dayOf, asOf);
  const ofPeriod = dated.filter(({ day }) => day >= period.from);
  const wins = ofPeriod
    .filter(({ row }) => row.kind === 'win')
    .map(({ row, day }) => winOf(row, row.growth, day))
    .toSorted(newestFirst);
  const version = versionAt(library.versions, asOf);
  const map = mapCriteria(version, dated, asOf);
  const known = new Map(wins.map((win) => [win.id, win]));
  const show = (evidence: Evidence): ShownEvidence => {
    const win = known.get(evidence.id);
    return win === undefined ? showEvidence(evidence, dated) : showWin(win);
  };
  const showRecent = (all: readonly Evidence[]): readonly ShownEvidence[] =>
    all.filter(({ day }) => day >= period.from).map(show);
  const criteria = map.rows.map(({ criterion, evidence, state }): PacketCriterion => ({
    name: nameOf(criterion),
    state,
    evidence: showRecent(evidence),
    last: evidence[0]?.day ?? null,
  }));
  const loose = map.loose
    .map(({ words, evidence }) => ({ words, evidence: showRecent(evidence) }))
    .filter(({ evidence }) => evidence.length > 0);
  const told = new Set([...criteria, ...loose].flatMap((one) => one.evidence.map(({ id }) => id)));
  const oldest = oldestOf(map, show);
  const gaps = dated
    .filter(({ row }) => isOpenGap(row))
    .map(({ row: { id, title }, day }) => ({ id, title, day }))
    .toSorted(newestFirst);
  const shown = new Set([...told, ...gaps.map(({ id }) => id), oldest?.evidence.id ?? '']);
  const packet = {
    period,
    asOf,
    promises: promisesBefore(library.conversations, period),
    ladder: version && { day: version.day, source: version.source },
    criteria,
    loose,
    others: wins.filter(({ id }) => !told.has(id)).map(showWin),
    missing: wins
      .filter(({ outcome, number }) => outcome === '' && number === '')
      .map(({ id, title, day }) => ({ id, title, day })),
    oldest,
    gaps,
    practice: balanceOf(ofPeriod),
    reviews: countRemarks(ofPeriod),
    closed: closedPatterns(dated, library.names, { from: period.from, to: asOf }),
    dataPoints: library.dataPoints,
    withheld: [...shown].filter((id) => hidden.has(id)).length,
  };
  return { ...packet, questions: questionsFor(packet) };
}

/** A title that goes to nobody is replaced by what its entry is. @param hidden gets its id */
function withoutTitle(row: PacketRow, hidden: Set<string>): PacketRow {
  const kind = markedPrivate(row);
  if (kind === null) return row;
  hidden.add(row.id);
  return { ...row, title: `a private ${kind}` };
}

/** The ladder that held on a day; the first one where none did yet. */
function versionAt(versions: readonly CriteriaVersion[], day: Day): CriteriaVersion | null {
  const newest = newestVersions(versions);
  return newest.find((version) => version.day <= day) ?? newest.at(-1) ?? null;
}

function mapCriteria(
  version: CriteriaVersion | null,
  dated: readonly DatedRow[],
  asOf: Day,
): CriteriaMap {
  const claims = dated
    .filter(({ row }) => row.growth !== null && 'criteria' in row.growth)
    .map(({ row, day }) => claimOf(row, row.growth, day));
  return matchCriteria(version === null ? [] : readCriteria(version.text), claims, asOf);
}

function nameOf({ level, words }: Criterion): string {
  return level === '' ? words : `${level}${BELOW}${words}`;
}

/** Evidence as it is told; only what is from before the period is looked for here as a win. */
function showEvidence(evidence: Evidence, dated: readonly DatedRow[]): ShownEvidence {
  const { id, day, kind, traits } = evidence;
  if (kind === 'win') {
    const row = dated.find((one) => one.row.id === id)?.row;
    if (row !== undefined) return showWin(winOf(row, row.growth, day));
  }
  // A remark is on somebody's work, and may name them.
  const title = kind === 'review' ? '' : evidence.title;
  return { id, day, kind, title, came: '', for: '', traits };
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

/** Those of the latest quarter that had a conversation before this one. */
function promisesBefore(conversations: readonly PromisesOf[], { to }: Period): Packet['promises'] {
  const quarter = conversations.find((one) => one.quarter < quarterOf(to))?.quarter;
  if (quarter === undefined) return null;
  const later = conversations.filter((one) => one.quarter > quarter);
  const own = conversations.filter((one) => one.quarter === quarter).toReversed();
  return { quarter, fates: own.flatMap((one) => fatesOf(one, later)) };
}

function balanceOf(rows: readonly DatedRow[]): Packet['practice'] {
  const sides = rows
    .filter(({ row }) => row.kind === 'practice')
    .map(({ row }) => textOf(row.growth, 'side'));
  const deliberate = sides.filter((side) => side === 'deliberate').length;
  const passive = sides.filter((side) => side === 'passive').length;
  return { deliberate, passive, unsaid: sides.length - deliberate - passive };
}

function countRemarks(rows: readonly DatedRow[]): Packet['reviews'] {
  const remarks = rows
    .filter(({ row }) => row.kind === 'review')
    .map(({ row, day }) => remarkOf(row, row.growth, day));
  const got = remarks.filter(({ role }) => role === 'got');
  return {
    got: got.length,
    gave: remarks.length - got.length,
    fromMoreExperienced: got.filter(({ experience }) => experience === 'more').length,
  };
}
