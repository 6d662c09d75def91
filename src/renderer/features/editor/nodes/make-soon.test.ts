import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSoon, makeWaiting } from './make-soon';

let idle: ((deadline: IdleDeadline) => void)[] = [];

beforeEach(() => {
  idle = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (callback: (deadline: IdleDeadline) => void) =>
    idle.push(callback),
  );
});

afterEach(() => {
  makeWaiting();
  while (idle.length > 0) rest(0);
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** An idle time in which so many can be made. */
function rest(most: number): void {
  let left = most;
  idle.shift()?.({ didTimeout: false, timeRemaining: () => (left-- > 0 ? 50 : 0) });
}

function makeMany(count: number, made: number[]): (() => void)[] {
  return Array.from({ length: count }, (_, at) => makeSoon(() => made.push(at)));
}

test('the first are made at once, the others in order when there is time', () => {
  const made: number[] = [];
  makeMany(20, made);
  expect(made).toHaveLength(12);
  rest(3);
  expect(made).toHaveLength(15);
  rest(100);
  expect(made).toEqual(Array.from({ length: 20 }, (_, at) => at));
});

test('one that comes later is made at once, though others wait', () => {
  makeMany(20, []);
  vi.runAllTimers();
  const made: number[] = [];
  makeMany(1, made);
  expect(made).toEqual([0]);
});

test('what is gone is not made, and what is needed now is', () => {
  const made: number[] = [];
  const ends = makeMany(15, made);
  ends[13]?.();
  makeWaiting();
  expect(made.slice(12)).toEqual([12, 14]);
});
