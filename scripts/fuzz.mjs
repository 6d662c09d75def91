/**
 * `npm run fuzz`: tries the properties of all that reads from outside more often than `npm test`
 * does (`docs/fuzzing.md`). Takes `--runs N`, `--seed N` and words of the names of test files.
 */
import './require-node.mjs';
import { parseArgs } from 'node:util';
import { installDependencies } from './install-dependencies.mjs';
import { toolFile } from './project.mjs';
import { runNode } from './run.mjs';
import { runScript } from './say.mjs';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '100' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
  });
  await installDependencies();
  console.log(`Seed ${values.seed}, ${values.runs} times the usual runs`);
  const files = positionals.length > 0 ? positionals : ['/any-'];
  return runNode(toolFile('vitest'), ['run', '--testTimeout=3600000', ...files], {
    env: { FAST_CHECK_RUNS: values.runs, OUTLOUD_SEED: values.seed },
  });
});
