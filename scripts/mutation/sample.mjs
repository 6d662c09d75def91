import { relative, sep } from 'node:path';
import { inSample } from './in-sample.mjs';

/** Lets only a sample of the mutants be run: Stryker counts the others as not compiling. */
class Sample {
  async init() {}

  /** @param {import('./in-sample.mjs').Mutant[]} mutants */
  async check(mutants) {
    const oneIn = Number(process.env['OUTLOUD_MUTANTS_ONE_IN'] ?? 1);
    const seed = Number(process.env['OUTLOUD_MUTANTS_SEED'] ?? 1);
    const result = (/** @type {import('./in-sample.mjs').Mutant} */ mutant) => {
      const fileName = relative(process.cwd(), mutant.fileName).replaceAll(sep, '/');
      return inSample({ ...mutant, fileName }, oneIn, seed)
        ? { status: 'passed' }
        : { status: 'compileError', reason: 'not in the sample' };
    };
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, result(mutant)]));
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
