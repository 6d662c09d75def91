import { afterAll } from 'vitest';

/**
 * @typedef {{ static: Record<string, number>, perTest: Record<string, Record<string, number>> }} Coverage
 * @typedef {{ mutantCoverage?: Coverage, whole?: Coverage }} Stryker
 */

// Absent where the tests run without Stryker.
const stryker = /** @type {{ __stryker__?: Stryker }} */ (globalThis)['__stryker__'];

// Stryker sends what was covered with each file of tests. Modules are shared, and hold on to one
// object for all files: with hundreds of tests its copies are more than a process can keep.
if (stryker !== undefined) {
  const whole = (stryker.whole ??= stryker.mutantCoverage ?? { static: {}, perTest: {} });
  stryker.mutantCoverage = whole;
  // Goes before Stryker's own, which was told first.
  afterAll(() => {
    stryker.mutantCoverage = { static: { ...whole.static }, perTest: whole.perTest };
    whole.perTest = {};
  });
}
