import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RATINGS } from '#core/growth/recall/rating';
import type { Answered } from '#core/growth/recall/scheduler';
import { createScheduler } from './scheduler';

const schedule = createScheduler();

test('days are those of FSRS, over a leap day as over any', () => {
  const answers: Answered[] = [{ day: '2028-02-26', rating: 'good' }];
  expect(schedule.due([])).toBeNull();
  expect(schedule.due(answers)).toBe('2028-02-29');
  const next = schedule.next(answers, '2028-02-29');
  expect(next).toEqual({
    again: '2028-03-01',
    hard: '2028-03-09',
    good: '2028-03-14',
    easy: '2028-03-24',
  });
  expect(schedule.due([...answers, { day: '2028-02-29', rating: 'good' }])).toBe(next.good);
});

test('its parameters are passed in', () => {
  const eager = createScheduler({ request_retention: 0.97 });
  const answers: Answered[] = [
    { day: '2026-03-01', rating: 'good' },
    { day: '2026-03-04', rating: 'good' },
  ];
  expect(String(eager.due(answers)) < String(schedule.due(answers))).toBe(true);
});

test('after any answers it is due later, the later the better it went', () => {
  const answer = fc.record({
    day: fc
      .integer({ min: 0, max: 800 })
      .map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)),
    rating: fc.constantFrom(...RATINGS),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
      const sorted = answers.toSorted((one, other) => (one.day < other.day ? -1 : 1));
      const { again, hard, good, easy } = schedule.next(sorted, '2028-06-01');
      expect([again, hard, good, easy]).toEqual([again, hard, good, easy].toSorted());
      expect(again > '2028-06-01').toBe(true);
      expect(schedule.next(sorted, '2028-06-01')).toEqual({ again, hard, good, easy });
    }),
  );
});

test('a clock that was set back moves nothing back', () => {
  const answers: Answered[] = [
    { day: '2026-05-10', rating: 'good' },
    { day: '2026-05-01', rating: 'good' },
  ];
  expect(String(schedule.due(answers)) > '2026-05-10').toBe(true);
  expect(schedule.next(answers, '2026-04-01').good > '2026-05-10').toBe(true);
});
