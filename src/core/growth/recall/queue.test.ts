import { expect, test } from 'vitest';
import { queueOf, type Recalled } from './queue';
import { readRecallFacts, withRecallFacts } from './recall-facts';
import type { RecallStep } from './recall';
import type { Scheduler } from './scheduler';

/** A day later for each answer. */
const scheduler: Scheduler = {
  due: (answers) => {
    const last = answers.at(-1);
    return last === undefined ? null : `2026-03-${Number(last.day.slice(8)) + answers.length}`;
  },
  next: () => ({ again: '', hard: '', good: '', easy: '' }),
};
const parts = {
  scheduler,
  today: '2026-03-20',
  limit: 2,
  dayOf: (at: string) => at.slice(0, 10),
};

function recalled(id: string, ...steps: readonly (readonly [number, RecallStep])[]): Recalled {
  const recalls = steps.map(([day, rating], at) => {
    return { id: `${id}${at}`, at: `2026-03-${day}T10:00:00Z`, rating, said: ['a'], missed: [] };
  });
  return { id, title: id, recalls: readRecallFacts(withRecallFacts(null, recalls)) };
}

test('what waited longest comes first, and the rest can wait beyond the limit', () => {
  const queue = queueOf(
    [
      recalled('d', [19, 'good']),
      recalled('c', [11, 'joined']),
      recalled('b', [10, 'joined']),
      recalled('a', [10, 'joined']),
      recalled('later', [15, 'good'], [19, 'good']),
      recalled('never'),
    ],
    parts,
  );
  expect(queue.due.map(({ id, due }) => [id, due])).toEqual([
    ['a', '2026-03-10'],
    ['b', '2026-03-10'],
  ]);
  expect(queue.beyond.map(({ id }) => id)).toEqual(['c', 'd']);
  expect(queue.later).toEqual([{ id: 'later', title: 'later', due: '2026-03-21' }]);
});

test('what was explained today counts against the limit, once for each', () => {
  const queue = queueOf(
    [
      recalled('a', [20, 'again'], [20, 'good']),
      recalled('b', [10, 'joined']),
      recalled('c', [11, 'joined']),
    ],
    parts,
  );
  expect(queue.today).toBe(1);
  expect([queue.due.length, queue.beyond.length]).toEqual([1, 1]);
  expect(queue.weeks).toEqual({ days: 1, running: 0, all: 0 });
});

test('what left is asked for no more until it joins again, and goes on where it was', () => {
  const left = recalled('a', [10, 'good'], [11, 'left']);
  expect(queueOf([left], parts).due).toEqual([]);
  const back = recalled('a', [10, 'good'], [11, 'left'], [12, 'joined']);
  expect(queueOf([back], parts).due).toEqual([{ id: 'a', title: 'a', due: '2026-03-11' }]);
});

test('recalls are in order, whichever machine they were written on first', () => {
  const at = (moment: string, rating: RecallStep) => {
    return { id: moment, at: moment, rating, said: ['a', 'b'], missed: ['c'] };
  };
  const recalls = [at('2026-03-02T10:00:00+01:00', 'left'), at('2026-03-02T08:59:00Z', 'joined')];
  const facts = withRecallFacts({ area: 'SQL' }, recalls);
  expect(facts).toMatchObject({ area: 'SQL' });
  expect(readRecallFacts(facts).map(({ rating }) => rating)).toEqual(['joined', 'left']);
  expect(readRecallFacts(facts)[0]).toEqual({
    at: '2026-03-02T08:59:00Z',
    rating: 'joined',
    said: 2,
    missed: 1,
  });
  expect(withRecallFacts(null, [])).toBeNull();
});
