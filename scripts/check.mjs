/** `npm run check`: what can be checked without a window. */
import './require-node.mjs';
import { runChecks } from './checks.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runScript } from './say.mjs';
import { formatCounts } from './test-counts.mjs';
import { runVitest } from './test-runs.mjs';

await runScript(async () => {
  await installDependencies();
  await runChecks();
  const counts = await runVitest('Unit tests', 'vitest.config.ts');
  console.log(`\n${formatCounts(counts)}`);
  return counts.failed === 0 ? 0 : 1;
});
