/** `npm run test:real`: what Outloud exports, built with the real Hugo and Marp (`e2e/real/`). */
import './require-node.mjs';
import { buildApp } from './build.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { provideRealTools } from './real-tools.mjs';
import { Stop, runScript } from './say.mjs';
import { formatCounts, sumCounts } from './test-counts.mjs';
import { runVitest } from './test-runs.mjs';

let counts = { ...sumCounts([]), failed: 1 };

await runScript(async () => {
  try {
    await installDependencies();
    const tools = await provideRealTools();
    await buildApp();
    counts = await runVitest('Tests with real tools', 'vitest.real.config.ts', tools);
    return counts.failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    return 1;
  } finally {
    console.log(`\n${formatCounts(counts)}`);
  }
});
