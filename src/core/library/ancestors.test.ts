import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { addAncestor, commonAncestors, joinAncestors } from './ancestors';
import { versionName } from './history/version';
import type { EntryRecord } from './record';

const START = Date.parse('2026-01-01T00:00:00.000Z');
const MINUTE = 60_000;

/** A state of an entry, so many milliseconds after the first. */
function state(revision: number, after: number, ancestors: readonly string[] = []): EntryRecord {
  const updated = new Date(START + after).toISOString();
  return makeRecord('note000000', 'A', 'a\n', { revision, updated, ancestors: [...ancestors] });
}

const save = (before: EntryRecord, after: number): EntryRecord => {
  const saved = state(before.revision + 1, after);
  return { ...saved, ancestors: [...addAncestor(before.ancestors, before, saved.updated)] };
};
const revisionsIn = (names: readonly string[]) => names.map((name) => Number(name.split('-')[1]));

describe('ancestors', () => {
  test('are the first state, and each that stood for a minute', () => {
    let last = state(1, 0);
    for (const after of [1000, 2000, 3000, 3000 + MINUTE, 4000 + MINUTE]) last = save(last, after);
    expect(revisionsIn(last.ancestors)).toEqual([1, 4, 5]);
  });

  test('are one a minute while somebody types', () => {
    let last = state(1, 0);
    for (let second = 1; second <= 200; second += 1) last = save(last, second * 1000);
    expect(revisionsIn(last.ancestors)).toEqual([1, 61, 121, 181]);
  });

  test('of a merge are both versions and what they were made from', () => {
    const base = state(1, 0);
    const [mine, theirs] = [save(base, MINUTE), save(save(base, 2 * MINUTE), 4 * MINUTE)];
    expect(revisionsIn(joinAncestors(mine, theirs))).toEqual([1, 2, 2, 3]);
  });

  test('that stood long outlive those of a long sitting', () => {
    let last = save(state(1, 0), MINUTE);
    const morning = last;
    // It stands for eight hours, then somebody types for two.
    for (let minute = 480; minute < 600; minute += 1) {
      last = save(last, minute * MINUTE + 1000 * last.revision);
    }
    expect(last.ancestors.length).toBeLessThanOrEqual(24);
    expect(last.ancestors).toContain(versionName(morning));
  });
});

describe('what two versions have in common', () => {
  const base = save(state(1, 0), MINUTE);
  const mine = save(base, 5 * MINUTE);
  test.each<[string, EntryRecord, EntryRecord, readonly number[]]>([
    ['is what both were made from', mine, save(base, 6 * MINUTE), [2, 1]],
    ['is the one of them that the other was made from', base, mine, [2, 1]],
    ['is nothing for entries that were never one', mine, state(2, 5 * MINUTE, ['x']), []],
    ['is nothing where records tell nothing', state(5, 5), state(6, 6), []],
    ['is no state of the same revision only', mine, save(state(2, 7 * MINUTE), 9 * MINUTE), []],
    ['is not a version that was changed without a save', mine, { ...mine, title: 'B' }, [2, 1]],
  ])('%s', (_name, one, other, expected) => {
    expect(revisionsIn(commonAncestors(one, other))).toEqual(expected);
    expect(revisionsIn(commonAncestors(other, one))).toEqual(expected);
  });
});

test('whatever machines do, an ancestor is a state that both truly come from', () => {
  const step = fc.record({
    machine: fc.nat(2),
    from: fc.nat(2),
    what: fc.constantFrom('save', 'save', 'take', 'merge'),
    pause: fc.constantFrom(10, 1000, MINUTE, 60 * MINUTE),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      /** Each state's true ancestors, itself included. */
      const truth = new Map<EntryRecord, ReadonlySet<string>>();
      const make = (record: EntryRecord, ...parents: readonly EntryRecord[]): EntryRecord => {
        const names = parents.flatMap((parent) => [...(truth.get(parent) ?? [])]);
        truth.set(record, new Set([...names, versionName(record)]));
        return record;
      };
      const first = make(state(1, 0));
      const machines = [first, first, first];
      let now = 0;
      for (const { machine, from, what, pause } of steps) {
        now += pause;
        const [own, other] = [machines[machine] ?? first, machines[from] ?? first];
        const revision = Math.max(own.revision, other.revision) + 1;
        if (what === 'save') machines[machine] = make(save(own, now), own);
        else if (what === 'take') machines[machine] = other;
        else machines[machine] = make(state(revision, now, joinAncestors(own, other)), own, other);
      }
      for (const one of machines) {
        for (const other of machines) {
          for (const name of commonAncestors(one, other)) {
            expect(truth.get(one)).toContain(name);
            expect(truth.get(other)).toContain(name);
          }
          // They began as one, so one state at least is known to both.
          if (one !== other) expect(commonAncestors(one, other)).not.toEqual([]);
        }
      }
    }),
  );
});
