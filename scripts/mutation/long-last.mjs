import { BaseSequencer } from 'vitest/node';

/** Tests that try thousands of texts: what they notice, a short one noticed before most often. */
const LONG =
  /(?:any-text|bring-home|conformance|hostile-posts|markdown-style|read-trees|round-trip)\.test\.ts$/;

/** Runs the long tests last, for a mutant is dead at the first test that fails. */
export class LongLast extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const isLong = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) =>
      Number(LONG.test(moduleId));
    return files.toSorted((a, b) => isLong(a) - isLong(b));
  }
}
