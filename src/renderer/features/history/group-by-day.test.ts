import { expect, test } from 'vitest';
import { groupByDay } from './group-by-day';

const at = (time: string) => ({
  name: time,
  saved: new Date(time).toISOString(),
  label: null,
  words: null,
});

test('versions are grouped by the days of the person’s clock', () => {
  const versions = [
    '2026-03-10T14:00',
    '2026-03-10T00:01',
    '2026-03-09T23:59',
    '2026-03-02T09:00',
    '2026-03-02T08:00',
  ].map(at);
  const days = groupByDay(versions, new Date('2026-03-10T15:00'));
  expect(days.map(({ day, versions: some }) => [day, some.length])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
    ['Monday, March 2, 2026', 2],
  ]);
});
