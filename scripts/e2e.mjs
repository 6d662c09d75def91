/** `npm run e2e`: the end-to-end tests alone. Arguments after `--` go to Playwright. */
import './require-node.mjs';
import { provideElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runScript } from './say.mjs';
import { formatCounts } from './test-counts.mjs';
import { runWindowTests } from './window-tests.mjs';

await runScript(async () => {
  await installDependencies();
  const electron = await provideElectron();
  const args = process.argv.slice(2);
  const counts = await runWindowTests('End-to-end tests', args, electron);
  console.log(`\n${formatCounts(counts)}`);
  return counts.failed === 0 ? 0 : 1;
});
