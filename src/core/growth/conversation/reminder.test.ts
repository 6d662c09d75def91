import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../day';
import type { Conversation } from './conversation';
import { remind } from './reminder';

function held(quarter: string, day: string, next: string | null = null): Conversation {
  return { id: day, title: '', quarter, day, next };
}

const NEVER = { season: null, snoozedUntil: null };

test.each([
  ['in the first months of a quarter nothing', [], NEVER, '2028-02-29', null],
  ['in its last month', [], NEVER, '2028-03-01', ['2028-Q1', '2028-03-31', 'quarter']],
  ['to its last day', [], NEVER, '2028-03-31', ['2028-Q1', '2028-03-31', 'quarter']],
  ['not once there was one', [held('2028-Q1', '2028-01-10')], NEVER, '2028-03-20', null],
  [
    'again in the next quarter',
    [held('2028-Q1', '2028-01-10')],
    NEVER,
    '2028-06-01',
    ['2028-Q2', '2028-06-30', 'quarter'],
  ],
  [
    'on the day that was agreed on',
    [held('2028-Q1', '2028-01-10', '2028-04-10')],
    NEVER,
    '2028-04-10',
    ['2028-Q2', '2028-04-10', 'next'],
  ],
  [
    'not before it, though the quarter ends',
    [held('2027-Q4', '2027-12-20', '2028-03-29')],
    NEVER,
    '2028-03-05',
    null,
  ],
  [
    'not for a day that a later conversation is past',
    [held('2028-Q1', '2028-01-10', '2028-04-10'), held('2028-Q2', '2028-04-12')],
    NEVER,
    '2028-05-01',
    null,
  ],
  [
    'before review season',
    [held('2028-Q3', '2028-07-01')],
    { ...NEVER, season: 11 },
    '2028-09-17',
    ['2028-Q3', '2028-11-01', 'season'],
  ],
  ['not yet', [held('2028-Q3', '2028-07-01')], { ...NEVER, season: 11 }, '2028-09-16', null],
  [
    'over New Year',
    [held('2028-Q4', '2028-10-20')],
    { ...NEVER, season: 1 },
    '2028-12-01',
    ['2028-Q4', '2029-01-01', 'season'],
  ],
  [
    'not when it was held in time',
    [held('2028-Q4', '2028-12-01')],
    { ...NEVER, season: 1 },
    '2028-12-20',
    null,
  ],
  ['not while it is put off', [], { ...NEVER, snoozedUntil: '2028-03-20' }, '2028-03-19', null],
  [
    'from that day on',
    [],
    { ...NEVER, snoozedUntil: '2028-03-20' },
    '2028-03-20',
    ['2028-Q1', '2028-03-31', 'quarter'],
  ],
] as const)('a conversation is due %s', (_, conversations, choices, today, due) => {
  const reminder = remind(conversations, choices, today);
  expect(reminder && [reminder.quarter, reminder.day, reminder.reason]).toEqual(due);
});

test('who talks each quarter on its first day is reminded of nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), (days) => {
      const today = addDays('2024-01-01', days);
      const year = Number(today.slice(0, 4));
      const all = [year - 1, year].flatMap((one) =>
        ['01', '04', '07', '10'].map((month, at) =>
          held(`${one}-Q${at + 1}`, `${one}-${month}-01`),
        ),
      );
      const past = all.filter(({ day }) => day <= today);
      expect(remind(past, NEVER, today)).toBeNull();
    }),
  );
});
