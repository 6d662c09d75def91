/**
 * `npm run mutate -- core/talk`: changes the code of a folder in small ways and says how many of
 * the changes a test notices. Takes `--one-in N` (a sample, chosen by `--seed N`) and `--only`, a
 * part of a path; the report is written to `.cache/mutation`.
 */
import './require-node.mjs';
import { existsSync, mkdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './install-dependencies.mjs';
import { inSample } from './mutation/in-sample.mjs';
import { formatScore, scoreOf } from './mutation/score.mjs';
import { inProject, PROJECT } from './project.mjs';
import { runScript, Stop } from './say.mjs';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'one-in': { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  });
  const [folder = ''] = positionals;
  if (folder === '' || !existsSync(inProject('src', folder)))
    throw new Stop('Name a folder of src, such as `npm run mutate -- core/talk --one-in 10`.');
  await installDependencies();
  const { Stryker } = await import('@stryker-mutator/core');

  const oneIn = Number(values['one-in']);
  const seed = Number(values.seed);
  // Read by the sample, and by the configuration of the tests.
  process.env['OUTLOUD_MUTATED'] = folder;
  process.env['OUTLOUD_MUTANTS_ONE_IN'] = String(oneIn);
  process.env['OUTLOUD_MUTANTS_SEED'] = String(seed);

  const part = values.only === '' ? '' : `-${values.only.replaceAll(/\W/g, '-')}`;
  const name = `${folder.replaceAll('/', '-')}${part}-${oneIn}-${seed}`;
  mkdirSync(inProject('.cache', 'mutation'), { recursive: true });
  const report = (/** @type {string} */ end) => `.cache/mutation/${name}.${end}`;
  const results = await new Stryker({
    mutate: [
      `src/${folder}/**/*${values.only}*.ts`,
      `src/${folder}/**/*${values.only}*/**/*.ts`,
      '!**/*.{test,bench,d}.ts',
      '!**/testing/**',
    ],
    incrementalFile: report('incremental.json'),
    jsonReporter: { fileName: report('json') },
    htmlReporter: { fileName: report('html') },
  }).runMutationTest();

  const score = scoreOf(results.filter((mutant) => inSample(asChosen(mutant), oneIn, seed)));
  console.log(`\n${formatScore(score, results.length)}`);
});

/**
 * A mutant as the sample knew it: Stryker counts lines and columns from 0 before it runs one, and
 * from 1 in its results.
 * @param {import('./mutation/in-sample.mjs').Mutant} mutant
 */
function asChosen({ fileName, location: { start, end }, ...mutant }) {
  const before = (/** @type {import('./mutation/in-sample.mjs').Point} */ { line, column }) => ({
    line: line - 1,
    column: column - 1,
  });
  return {
    ...mutant,
    fileName: relative(PROJECT, fileName).replaceAll(sep, '/'),
    location: { start: before(start), end: before(end) },
  };
}
