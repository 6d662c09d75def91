import { vi } from 'vitest';

/** How often a property is tried on a mutant at most; OUTLOUD_PROPERTY_RUNS chooses. */
const MOST = Number(process.env['OUTLOUD_PROPERTY_RUNS'] ?? 40);

// A mutant is tried by many properties; what the first cases miss, thousands more seldom find.
vi.mock('fast-check', async (importOriginal) => {
  const original = /** @type {typeof import('fast-check')} */ (await importOriginal());
  /** @type {(property: import('fast-check').IRawProperty<unknown>, parameters?: import('fast-check').Parameters<unknown>) => unknown} */
  const assert = (property, parameters) =>
    original.assert(property, {
      ...parameters,
      numRuns: Math.min(parameters?.numRuns ?? 100, MOST),
      // A mutant is dead at the first failing case; the smallest one matters to people alone.
      endOnFailure: true,
    });
  return { ...original, assert, default: { ...original.default, assert } };
});
