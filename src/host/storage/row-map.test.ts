import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCatalogRow } from '#core/library/catalog-row';
import { RowMap } from './row-map';
import { makeRecord, testId } from './testing/make-record';

const step = fc.record({
  id: fc.integer({ min: 0, max: 9 }).map(testId),
  /** Null takes the row away. */
  minute: fc.option(fc.integer({ min: 10, max: 14 })),
  look: fc.boolean(),
});

test('rows stay in the order of their latest changes, whatever comes and goes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const rows = new RowMap();
      const plain = new Map<string, string>();
      for (const { id, minute, look } of steps) {
        const updated = `2026-01-01T00:${minute}:00.000Z`;
        if (minute === null) {
          expect(rows.delete(id)).toBe(plain.delete(id));
        } else {
          rows.set(id, toCatalogRow(makeRecord(id, { updated })));
          plain.set(id, updated);
        }
        if (look) rows.newestFirst(2);
      }
      const wanted = [...plain].toSorted(([a, one], [b, two]) =>
        one === two ? (a < b ? -1 : 1) : one < two ? 1 : -1,
      );
      expect(rows.newestFirst().map(({ id }) => id)).toEqual(wanted.map(([id]) => id));
      expect(rows.newestFirst(3)).toEqual(rows.newestFirst().slice(0, 3));
    }),
  );
});
