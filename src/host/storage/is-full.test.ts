import { expect, test } from 'vitest';
import type { Change } from './change';
import type { Pending } from './entry-table';
import { isFull } from './is-full';
import { makeRecord, testId } from './testing/make-record';

const waiting = (count: number): { pending: Map<string, Pending> } => ({
  pending: new Map(
    Array.from({ length: count }, (_, at) => [
      testId(at),
      { record: null, place: 'entries', overwrites: false },
    ]),
  ),
});
const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => testId(from + at));
const small = { bytes: 1000 };

test('one change of any size is taken while little waits', () => {
  const changes = ids(0, 50_000).map((id): Change => ({ restore: id }));
  expect(isFull(waiting(2_000), small, changes)).toBe(false);
});

test('a further one waits while much does, unless it is of the same entries', () => {
  const table = waiting(20_000);
  expect(isFull(table, small, [{ write: makeRecord(testId(30_000)) }])).toBe(true);
  expect(isFull(table, small, [{ write: makeRecord(testId(7)) }])).toBe(true);
  const same = ids(0, 20_000).map((id): Change => ({ write: makeRecord(id) }));
  expect(isFull(table, small, same)).toBe(false);
  // Some of them have got their files meanwhile.
  expect(isFull(waiting(15_000), small, same)).toBe(false);
  // As many entries as are free to wait may be others.
  expect(isFull(table, small, same.slice(2_000))).toBe(false);
  expect(isFull(table, small, same.slice(2_001))).toBe(true);
});

test('nothing is taken while the journal is as large as can be read at once', () => {
  expect(isFull(waiting(0), { bytes: 300 * 1024 * 1024 }, [{ restore: testId(1) }])).toBe(true);
});
