import { defineConfig } from '@playwright/test';

/**
 * Tests in a real Electron; no browser is downloaded. `npm run e2e` provides Electron and a
 * display, and `scripts/electron-path.mjs` tells the tests where the executable is.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // One window at a time: the tests share the display, its focus and its clipboard.
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'app', testMatch: '**/*.spec.ts', testIgnore: 'screenshots/**' },
    { name: 'screenshots', testMatch: 'screenshots/**/*.spec.ts' },
  ],
});
