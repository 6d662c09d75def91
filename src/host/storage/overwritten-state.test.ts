import fc from 'fast-check';
import { expect, test } from 'vitest';
import { becomesVersion } from '#core/library/history/keep-version';
import type { EntryRecord } from '#core/library/record';
import { encodeWrite } from './journal-line';
import { readStateLine, stateBecomesVersion, type EntryState } from './overwritten-state';
import { makeRecord, testId } from './testing/make-record';

const TIMES = ['00:00:00', '00:00:20', '00:00:59', '00:01:00', '00:01:30'];
const moment = fc.constantFrom(...TIMES).map((time) => `2026-01-01T${time}.000Z`);

/** Long texts that often begin and end alike, with quotes and letters of several bytes. */
const text = fc
  .tuple(
    fc.constantFrom('', 'Alike. '.repeat(30), 'é"\\,"updated":"'),
    fc.string({ unit: fc.constantFrom('a', 'é', '😀', '😁', '"', '\n'), maxLength: 120 }),
    // About as much as a jump takes out.
    fc.integer({ min: 0, max: 160 }).map((count) => 'x'.repeat(count)),
    fc.constantFrom('', ' The end.'.repeat(30), '😀'.repeat(40)),
  )
  .map((parts) => parts.join(''));

const state = fc.record({
  text,
  title: fc.constantFrom('One', 'Two', ',"updated":"x","frontMatter":'),
  updated: moment,
  frontMatter: fc.constantFrom(null, '---\na: 1\n---\n'),
});

function readState(record: EntryRecord): EntryState {
  const { value } = readStateLine(Buffer.concat(encodeWrite([{ write: record }])).subarray(0, -1));
  if (value === null) throw new Error('It is no state.');
  return value;
}

test('what becomes a version is told the same from the bytes as from the records', () => {
  let typed = 0;
  fc.assert(
    fc.property(state, state, fc.option(moment), (one, two, lastKept) => {
      const before = makeRecord(testId(1), one);
      const after = makeRecord(testId(1), { ...two, revision: 2 });
      const expected = becomesVersion({ before, after, lastKept });
      const [first, second] = [readState(before), readState(after)];
      expect([first.updated, second.revision]).toEqual([before.updated, 2]);
      expect(stateBecomesVersion(first, second, lastKept)).toBe(expected);
      if (!expected) typed += 1;
    }),
    { numRuns: 1000 },
  );
  expect(typed).toBeGreaterThan(20);
});

test('the record of a state is read when it is asked for', () => {
  const record = makeRecord(testId(1), { title: 'Read', revision: 4 });
  const found = readState(record);
  expect(found.line).not.toBeNull();
  expect(found.record()).toEqual(record);
});
