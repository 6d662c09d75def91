import { defineConfig } from 'vitest/config';

/** Tests against the real tools (Hugo, Marp, …): `npm run test:real` provides them. */
export default defineConfig({
  test: {
    // Styles are text to these tests, as to the build.
    css: true,
    include: ['e2e/real/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Each file makes its own library and site; a site's build keeps one core busy.
    maxWorkers: 2,
  },
});
