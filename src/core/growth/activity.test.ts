import { expect, test } from 'vitest';
import type { EntryKind } from '#core/library/entry';
import { activityOf } from './activity';
import type { GrowthFacts } from './growth-facts';

const entry = (kind: EntryKind, created: string, growth: GrowthFacts | null = null) => ({
  kind,
  created,
  growth,
});

/** As in a zone so many hours east of Greenwich. */
const inZone = (hours: number) => (moment: string) =>
  new Date(Date.parse(moment) + hours * 3_600_000).toISOString().slice(0, 10);

test('entries are counted by their day and kind, in the order of the days', () => {
  const rows = [
    entry('note', '2026-03-02T10:00:00.000Z'),
    entry('note', '2026-03-01T10:00:00.000Z'),
    entry('post', '2026-03-02T11:00:00.000Z'),
    entry('note', '2026-03-02T12:00:00.000Z'),
    entry('note', '2024-02-29T12:00:00.000Z'),
  ];
  expect(activityOf(rows, 2026, inZone(0))).toEqual({
    year: 2026,
    days: [
      { day: '2026-03-01', counts: { note: 1 } },
      { day: '2026-03-02', counts: { note: 2, post: 1 } },
    ],
    first: 2024,
  });
  expect(activityOf(rows, 2024, inZone(0)).days).toEqual([
    { day: '2024-02-29', counts: { note: 1 } },
  ]);
  expect(activityOf([], 2026, inZone(0))).toEqual({ year: 2026, days: [], first: 2026 });
});

test('what names its day belongs to that one, whenever it was written down', () => {
  const rows = [
    entry('win', '2026-01-05T10:00:00.000Z', { date: '2025-11-30' }),
    entry('review', '2025-12-30T10:00:00.000Z', { role: 'got' }),
  ];
  expect(activityOf(rows, 2025, inZone(0)).days).toEqual([
    { day: '2025-11-30', counts: { win: 1 } },
    { day: '2025-12-30', counts: { review: 1 } },
  ]);
  expect(activityOf(rows, 2026, inZone(0)).days).toEqual([]);
});

test.each([
  [14, '2026-01-01'],
  [0, '2025-12-31'],
  [-12, '2025-12-30'],
])('the year of a moment is the one where the person is, %i hours from Greenwich', (hours, day) => {
  const rows = [entry('note', '2025-12-31T11:30:00.000Z')];
  const year = Number(day.slice(0, 4));
  expect(activityOf(rows, year, inZone(hours)).days).toEqual([{ day, counts: { note: 1 } }]);
});
