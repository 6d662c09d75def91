/**
 * `npm run monkey`: random keys, clicks, pastes and commands in the real window for ten minutes,
 * then a look whether the library is whole (`e2e/monkey/`). Takes `--seconds N` and `--seed N`.
 */
import './require-node.mjs';
import { parseArgs } from 'node:util';
import { provideElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runScript } from './say.mjs';
import { formatCounts } from './test-counts.mjs';
import { runWindowTests } from './window-tests.mjs';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '600' },
      seed: { type: 'string', default: '1' },
    },
  });
  await installDependencies();
  const electron = await provideElectron();
  process.env['OUTLOUD_MONKEY_SECONDS'] = values.seconds;
  process.env['OUTLOUD_MONKEY_SEED'] = values.seed;
  console.log(`Seed ${values.seed}`);
  const counts = await runWindowTests('Monkey', ['e2e/monkey', '--retries=0'], electron);
  console.log(`\n${formatCounts(counts)}`);
  return counts.failed === 0 ? 0 : 1;
});
