import { expect, test } from 'vitest';
import { createReviver } from './reviver';

test('a page that dies is loaded again, but not one that keeps dying', () => {
  let time = 1000;
  const mayLive = createReviver(() => time);
  const dieAfter = (seconds: number): boolean => {
    time += seconds * 1000;
    return mayLive();
  };
  expect([dieAfter(0), dieAfter(59), dieAfter(59), dieAfter(59)]).toEqual([true, true, true, true]);
  expect([dieAfter(1), dieAfter(1), dieAfter(1)]).toEqual([true, false, true]);
});
