/** Vitest and Playwright runs, each giving how many tests passed and failed. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inProject, toolFile } from './project.mjs';
import { runNode } from './run.mjs';
import { step } from './say.mjs';
import { countPlaywright, countVitest, sumCounts } from './test-counts.mjs';

/**
 * Runs a test tool and reads the JSON report that it writes; a run that fails without a failing
 * test (or without a report) counts as one failure.
 * @param {string} name
 * @param {(report: string) => Promise<number>} runTool gives the exit code
 * @param {(report: string) => import('./test-counts.mjs').Counts} count
 * @returns {Promise<import('./test-counts.mjs').Counts>}
 */
async function runCounted(name, runTool, count) {
  const report = inProject('.cache', 'reports', `${name}.json`);
  mkdirSync(inProject('.cache', 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const code = await step(name, () => runTool(report));
  const counts = existsSync(report) ? count(readFileSync(report, 'utf8')) : sumCounts([]);
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, red: [`${name}: ended with ${code}, and no test failed`] };
}

/**
 * @param {string} name
 * @param {string} config such as `vitest.config.ts`
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runVitest(name, config, env = {}) {
  const runTool = (/** @type {string} */ report) =>
    runNode(
      toolFile('vitest'),
      [
        'run',
        '--config',
        config,
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${report}`,
      ],
      { env },
    );
  return runCounted(name, runTool, countVitest);
}

/**
 * @param {string} name
 * @param {readonly string[]} args such as the file of a test
 * @param {NodeJS.ProcessEnv} env names Electron and the display
 */
export function runPlaywright(name, args, env) {
  const runTool = (/** @type {string} */ report) =>
    runNode(toolFile('@playwright/test', 'playwright'), ['test', '--reporter=list,json', ...args], {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
  return runCounted(name, runTool, countPlaywright);
}
