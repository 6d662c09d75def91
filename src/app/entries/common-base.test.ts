import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf, type DocumentNode } from '#core/document/document';
import { makeRecord } from '#core/draft/testing/make-record';
import { addAncestor } from '#core/library/ancestors';
import type { History } from '#core/library/history/history';
import { versionName } from '#core/library/history/version';
import { chooseRecord, mergeRecords } from '#core/library/merge-records';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import { findCommonBase } from './common-base';

const START = Date.parse('2026-01-01T00:00:00.000Z');

const doc = (texts: readonly string[]): DocumentNode => ({
  type: 'doc',
  content: texts.map((text) => ({
    type: 'paragraph',
    attrs: { id: null, source: null },
    content: [{ type: 'text', text }],
  })),
});
const textsOf = ({ document }: EntryRecord): string[] => (document.content ?? []).map(textOf);

/** A history that holds these states and can do nothing else. */
function historyOf(states: readonly EntryRecord[]): { history: History } {
  const read = async (_id: string, name: string) => {
    const found = states.find((one) => versionName(one) === name);
    if (found === undefined) throw new Problem('not-found', name);
    return found;
  };
  return { history: { read } as History };
}

const step = fc.record({
  machine: fc.nat(2),
  from: fc.nat(2),
  what: fc.constantFrom('add', 'edit', 'remove', 'take', 'merge'),
  at: fc.nat(8),
  pause: fc.constantFrom(10, 5000, 90_000, 3_600_000),
  /** Whether the history still has what is overwritten here. */
  isKept: fc.boolean(),
});

test('merging loses no text that the other side has not seen and taken out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const first = makeRecord('note000000', 'A', '', {
        updated: new Date(START).toISOString(),
        document: doc(['one', 'two', 'three']),
      });
      /** The texts that the line of each state has ever held. */
      const held = new Map([[first, new Set(textsOf(first))]]);
      const heldBy = (record: EntryRecord) => held.get(record) ?? new Set<string>();
      const kept: EntryRecord[] = [];
      const machines = [first, first, first];
      let now = START;
      for (const [number, { machine, from, what, at, pause, isKept }] of steps.entries()) {
        now += pause;
        const updated = new Date(now).toISOString();
        const [own, other] = [machines[machine] ?? first, machines[from] ?? first];
        if (what === 'take') {
          machines[machine] = other;
          continue;
        }
        let after: EntryRecord;
        if (what === 'merge') {
          const merge = mergeRecords(await findCommonBase(historyOf(kept), own, other), own, other);
          const merged = chooseRecord(merge, []);
          for (const [one, theirs] of [
            [own, other],
            [other, own],
          ] as const) {
            for (const text of textsOf(one)) {
              if (textsOf(merged).includes(text)) continue;
              expect(heldBy(theirs), `${text} was lost`).toContain(text);
            }
          }
          after = { ...merged, revision: Math.max(own.revision, other.revision) + 1, updated };
          held.set(after, new Set([...heldBy(own), ...heldBy(other)]));
        } else {
          const texts = textsOf(own);
          if (what === 'add') texts.splice(at, 0, `new ${number}`);
          else if (what === 'edit' && at < texts.length) texts[at] = `${texts[at]} ${number}`;
          else texts.splice(at, 1);
          const ancestors = [...addAncestor(own.ancestors, own, updated)];
          const revision = own.revision + 1;
          after = { ...own, document: doc(texts), revision, updated, ancestors };
          held.set(after, new Set([...heldBy(own), ...texts]));
        }
        if (isKept) kept.push(own);
        machines[machine] = after;
      }
    }),
    { numRuns: 300 },
  );
});
