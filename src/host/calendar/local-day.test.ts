import { afterEach, expect, test } from 'vitest';
import { thinVersions } from '#core/library/history/thin-versions';
import { versionName, type Version } from '#core/library/history/version';
import { localDay } from './local-day';

const usual = process.env['TZ'];
afterEach(() => {
  if (usual === undefined) delete process.env['TZ'];
  else process.env['TZ'] = usual;
});

/** What stays of versions saved at these moments, long after them. */
function thinLongAfter(moments: readonly string[]): readonly string[] {
  const versions = moments.map((moment, index): Version => {
    const saved = new Date(moment).toISOString();
    const revision = index + 1;
    return { name: versionName({ updated: saved, revision }), revision, saved, bytes: 1 };
  });
  const now = new Date('2027-06-01T00:00:00Z');
  return thinVersions(versions, now, localDay).map(({ revision }) => moments[revision - 1] ?? '');
}

/** Versions before and after those of a test, which stay in any case. */
const BEFORE = '2026-01-01T12:00:00Z';
const AFTER = '2026-12-31T12:00:00Z';

test.each([
  ['before clocks change', '2026-03-28'],
  ['of 23 hours, when clocks are put forward', '2026-03-29'],
  ['of 25 hours, when clocks are put back', '2026-10-25'],
  ['in summer', '2026-07-01'],
])('in Berlin a day %s is one day from its midnight to the next', (_, day) => {
  process.env['TZ'] = 'Europe/Berlin';
  // Without an offset a moment is read as that of the place.
  const at = (time: string, of = day) => `${of}T${time}`;
  const next = `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`;
  const moments = [at('00:10'), at('03:30'), at('23:50'), at('00:10', next), at('12:00', next)];
  expect(new Date(`${day}T12:00`).getTimezoneOffset()).not.toBe(0);
  expect(thinLongAfter([BEFORE, ...moments, AFTER])).toEqual([
    BEFORE,
    at('23:50'),
    at('12:00', next),
    AFTER,
  ]);
});

test('an evening in New York is not split by the midnight of UTC', () => {
  process.env['TZ'] = 'America/New_York';
  const evening = ['2026-07-01T19:30', '2026-07-01T20:30', '2026-07-01T21:30'];
  expect(thinLongAfter([BEFORE, ...evening, AFTER])).toEqual([BEFORE, evening[2], AFTER]);
});

test('in India the last of an evening stays, though its hour of UTC goes on', () => {
  process.env['TZ'] = 'Asia/Kolkata';
  const moments = ['2026-07-01T23:50', '2026-07-02T00:10', '2026-07-02T09:00'];
  expect(thinLongAfter([BEFORE, ...moments, AFTER])).toEqual([
    BEFORE,
    moments[0],
    moments[2],
    AFTER,
  ]);
});

test('of the hour that comes twice, both are hours of their own', () => {
  process.env['TZ'] = 'Europe/Berlin';
  // 02:30 in summer time and 02:30 an hour later; three days after, each hour has its last.
  const moments = ['2026-10-25T00:20Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z'];
  const versions = [BEFORE, ...moments, AFTER].map((moment, index): Version => {
    const saved = new Date(moment).toISOString();
    return { name: `${index}`, revision: index, saved, bytes: 1 };
  });
  const kept = thinVersions(versions, new Date('2026-10-28T12:00Z'), localDay);
  expect(kept.map(({ revision }) => revision)).toEqual([0, 2, 3, 4]);
});
