import { expect, test } from 'vitest';
import { inOrder } from './order';

test('days go by time, the same ones keep their order, and capitals go before small letters', () => {
  const days = [
    { day: '2026-02-01', name: 'first' },
    { day: '2025-12-31', name: 'before' },
    { day: '2026-02-01', name: 'second' },
  ];
  const names = (order: typeof days) => order.map(({ name }) => name);
  expect(names(days.toSorted((one, other) => inOrder(one.day, other.day)))).toEqual([
    'before',
    'first',
    'second',
  ]);
  expect(names(days.toSorted((one, other) => inOrder(other.day, one.day)))).toEqual([
    'first',
    'second',
    'before',
  ]);
  expect(['b', 'B', 'a'].toSorted(inOrder)).toEqual(['B', 'a', 'b']);
});
