/**
 * Mutation testing: changes the code in small ways and sees whether a test fails. Run by
 * `npm run mutate` (`scripts/mutate.mjs`), which names the folder.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/sample.mjs'],
  checkers: ['sample'],
  // Every mutant is run with the tests that reach it alone.
  coverageAnalysis: 'perTest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  // One that loops is found by its number of loops; on a busy machine time says little.
  timeoutMS: 20_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 30,
  concurrency: 1,
  incremental: true,
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: ['.cache', '.ci', 'dist', 'out', 'docs', 'test-results', 'playwright-report'],
  reporters: ['progress-append-only', 'json', 'html'],
  allowConsoleColors: false,
};
