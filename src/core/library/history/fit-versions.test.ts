import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionsOverLimit, type OwnedVersion } from './fit-versions';
import { versionName } from './version';

const arbitraryVersions = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      revision: fc.integer({ min: 1, max: 30 }),
      bytes: fc.integer({ min: 1, max: 1000 }),
      minutes: fc.integer({ min: 0, max: 1000 }),
    }),
    { selector: ({ id, revision }) => `${id}${revision}`, maxLength: 40 },
  )
  .map((seeds): OwnedVersion[] =>
    seeds.map(({ minutes, ...seed }) => {
      const saved = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
      return { ...seed, saved, name: versionName({ updated: saved, revision: seed.revision }) };
    }),
  );

const sizeOf = (versions: readonly OwnedVersion[]) =>
  versions.reduce((sum, { bytes }) => sum + bytes, 0);

test('the history is within its limit afterwards, and no version goes that need not', () => {
  fc.assert(
    fc.property(arbitraryVersions, fc.integer({ min: 0, max: 20_000 }), (versions, limit) => {
      const going = versionsOverLimit(versions, limit);
      const left = sizeOf(versions) - sizeOf(going);
      expect(left).toBeLessThanOrEqual(limit);
      const last = going.at(-1);
      if (last !== undefined) expect(left + last.bytes).toBeGreaterThan(limit);
    }),
  );
});

test('an entry’s newest version goes only when no entry has another', () => {
  fc.assert(
    fc.property(arbitraryVersions, fc.integer({ min: 0, max: 20_000 }), (versions, limit) => {
      const going = versionsOverLimit(versions, limit);
      const staying = versions.filter((version) => !going.includes(version));
      const emptied = new Set(
        going.map(({ id }) => id).filter((id) => staying.every((one) => one.id !== id)),
      );
      const counts = staying.map(({ id }) => staying.filter((one) => one.id === id).length);
      if (emptied.size > 0) expect(Math.max(0, ...counts)).toBeLessThanOrEqual(1);
      for (const { id, revision } of going) {
        const left = staying.filter((one) => one.id === id);
        if (left.length > 0) {
          expect(Math.max(...left.map((one) => one.revision))).toBeGreaterThan(revision);
        }
      }
    }),
  );
});

test('nothing goes without a limit', () => {
  fc.assert(
    fc.property(arbitraryVersions, (versions) => {
      expect(versionsOverLimit(versions, null)).toEqual([]);
    }),
  );
});
