import { defineConfig } from './e2e/test';

/** Tests of what is packaged, made and started by `npm run test:package`. */
export default defineConfig({
  testDir: 'e2e/package',
  testMatch: '**/*.package.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // One package is installed on a machine at a time.
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
});
