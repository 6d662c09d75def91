import { defineConfig } from './e2e/test';

/** The virtual displays that `scripts/window-tests.mjs` provides; none where a person has one. */
const displays = (process.env['OUTLOUD_TEST_DISPLAYS'] ?? '').split(' ').filter(Boolean);

// Each worker reads this file, too, and shows its windows on a display of its own.
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
if (own !== undefined) process.env['DISPLAY'] = own;

/**
 * Tests in a real Electron; no browser is downloaded. `npm run e2e` provides Electron and a
 * display, and `scripts/electron-path.mjs` tells the tests where the executable is.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // One window at a time on a display: they share its focus and its clipboard.
  workers: Math.max(1, displays.length),
  forbidOnly: true,
  // A window shares its machine with others. What passes only when tried again is named at the end.
  retries: 1,
  reporter: [['list']],
  // To record one takes a tenth of the time of a test.
  use: { trace: 'on-first-retry' },
});
