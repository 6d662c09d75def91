import { expect, test } from 'vitest';
import type { Change } from './change';
import { isFull } from './is-full';
import { makeRecord } from './testing/make-record';

const PENDING = { record: null, place: 'entries', overwrites: false } as const;

const waiting = (count: number) => ({
  pending: new Map(Array.from({ length: count }, (_, index) => [`e${String(index)}`, PENDING])),
});
const full = (count: number, changes: readonly Change[], bytes = 1) =>
  isFull(waiting(count), { bytes }, changes);

test('changes wait when too many entries wait for their files, or the journal is long', () => {
  expect(full(2_000, [])).toBe(false);
  expect(full(2_001, [])).toBe(true);
  expect(full(0, [], 256 * 1024 * 1024)).toBe(false);
  expect(full(0, [], 256 * 1024 * 1024 + 1)).toBe(true);
});

test('what changes entries that wait already takes their place', () => {
  const record = makeRecord('e0');
  const changes: readonly Change[] = [
    { write: record },
    { remove: 'e1' },
    { restore: 'e2' },
    { purge: 'e3' },
  ];
  expect(full(2_004, changes)).toBe(false);
  expect(full(2_005, changes)).toBe(true);
  expect(full(2_001, [{ remove: 'another' }])).toBe(true);
});
