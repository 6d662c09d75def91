import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayOf, thinVersions as thin } from './thin-versions';
import { inOrder, type Version, versionName } from './version';

const NOW = new Date('2026-06-30T12:00:00.000Z');
/** Days that begin in the middle of an hour of UTC, as they do in India. */
const dayOf: DayOf = (moment) =>
  new Date(moment.getTime() - 5.5 * 3_600_000).toISOString().slice(0, 10);
const thinVersions = (versions: readonly Version[], now: Date) => thin(versions, now, dayOf);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Versions of these ages in milliseconds; the revisions count up with time. */
function versionsOfAges(ages: readonly number[]): readonly Version[] {
  const times = ages.map((age) => NOW.getTime() - age).toSorted((a, b) => a - b);
  return times.map((time, index) => makeVersion(new Date(time).toISOString(), index + 1));
}

function makeVersion(saved: string, revision: number): Version {
  return { name: versionName({ updated: saved, revision }), revision, saved, bytes: 10 };
}

/** Ages that crowd around the bounds as well as far from them. */
const age = fc.oneof(
  fc.integer({ min: 0, max: 400 * DAY }),
  fc.integer({ min: 0, max: 9 * DAY }),
  fc.integer({ min: 0, max: 2 * DAY }),
);
const arbitraryVersions = fc.array(age, { maxLength: 80 }).map(versionsOfAges);

describe('thinning an entry’s versions', () => {
  test('keeps all of a day, one an hour in a week, one a day before', () => {
    const ages = [1, 2, 3].map((each) => each * MINUTE);
    const lastWeek = [2 * DAY, 2 * DAY + MINUTE, 2 * DAY + 2 * MINUTE, 3 * DAY];
    const before = [20 * DAY, 20 * DAY + HOUR, 30 * DAY + HOUR, 30 * DAY + 2 * HOUR, 99 * DAY];
    const kept = thinVersions(versionsOfAges([...ages, ...lastWeek, ...before]), NOW);
    expect(kept.map(({ saved }) => saved)).toEqual([
      '2026-03-23T12:00:00.000Z',
      '2026-05-31T11:00:00.000Z',
      '2026-06-10T12:00:00.000Z',
      '2026-06-27T12:00:00.000Z',
      // At noon exactly another hour begins.
      '2026-06-28T11:59:00.000Z',
      '2026-06-28T12:00:00.000Z',
      '2026-06-30T11:57:00.000Z',
      '2026-06-30T11:58:00.000Z',
      '2026-06-30T11:59:00.000Z',
    ]);
  });

  test('never drops the newest, the oldest or anything of the last day', () => {
    fc.assert(
      fc.property(arbitraryVersions, (versions) => {
        const kept = thinVersions(versions, NOW);
        const young = versions.filter(({ saved }) => NOW.getTime() - Date.parse(saved) <= DAY);
        const ends = versions.length === 0 ? [] : [versions[0], versions.at(-1)];
        expect(kept).toEqual(expect.arrayContaining([...young, ...ends]));
      }),
    );
  });

  test('gives back some of what it was given, in order, and the same when applied again', () => {
    fc.assert(
      fc.property(arbitraryVersions, (versions) => {
        const kept = thinVersions(versions, NOW);
        expect(versions.filter((version) => kept.includes(version))).toEqual(kept);
        expect(thinVersions(kept, NOW)).toEqual(kept);
      }),
    );
  });

  test('keeps at most one an hour in the last week and one a day before it, and one of each', () => {
    const spanOf = ({ saved }: Version): string | null => {
      const old = NOW.getTime() - Date.parse(saved);
      if (old <= DAY) return null;
      const hour = old <= 7 * DAY ? Math.floor(Date.parse(saved) / HOUR) : '';
      return `${dayOf(new Date(saved))} ${hour}`;
    };
    fc.assert(
      fc.property(arbitraryVersions, (versions) => {
        const kept = thinVersions(versions, NOW);
        // The two ends stay beside whatever else their hour or day has.
        const spans = kept.slice(1, -1).map(spanOf).filter(Boolean);
        expect(new Set(spans).size).toBe(spans.length);
        expect(new Set(kept.map(spanOf))).toEqual(new Set(versions.map(spanOf)));
      }),
    );
  });

  test('what stays now would have stayed if it had been thinned on the way', () => {
    fc.assert(
      fc.property(arbitraryVersions, fc.integer({ min: 0, max: 60 * DAY }), (versions, later) => {
        const then = new Date(NOW.getTime() + later);
        const onTheWay = thinVersions(thinVersions(versions, NOW), then);
        expect(onTheWay).toEqual(thinVersions(versions, then));
      }),
    );
  });

  test('a record brought back takes its place among the others', () => {
    const today = makeVersion('2026-06-30T11:00:00.000Z', 1);
    const broughtBack = makeVersion('2026-01-01T00:00:00.000Z', 2);
    const next = makeVersion('2026-06-30T11:30:00.000Z', 3);
    expect(inOrder([next, broughtBack, today]).map(({ saved }) => saved)).toEqual([
      today.saved,
      today.saved,
      next.saved,
    ]);
    expect(thinVersions([today, broughtBack, next], NOW)).toHaveLength(3);
  });
});
