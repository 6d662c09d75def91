/**
 * `npm test`: everything that a fresh clone needs, then all checks and tests, up to the first
 * step that fails. The last line counts the tests; a step that fails without tests counts as one.
 */
import './require-node.mjs';
import { runChecks } from './checks.mjs';
import { provideElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { Stop, runScript } from './say.mjs';
import { formatCounts, sumCounts } from './test-counts.mjs';
import { runVitest } from './test-runs.mjs';
import { runWindowTests } from './window-tests.mjs';

/** @type {import('./test-counts.mjs').Counts[]} */
const counts = [];

await runScript(async () => {
  try {
    await installDependencies();
    const electron = await provideElectron();
    await runChecks();
    counts.push(await runVitest('Unit tests', 'vitest.config.ts'));
    if (sumCounts(counts).failed === 0)
      counts.push(await runWindowTests('End-to-end tests', [], electron));
    return sumCounts(counts).failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    counts.push({ ...sumCounts([]), failed: 1 });
    return 1;
  } finally {
    console.log(`\n${formatCounts(sumCounts(counts))}`);
  }
});
