import { defineConfig } from 'vitest/config';

/** Tests against the real tools (Hugo, Marp, …): `npm run test:real` provides them. */
export default defineConfig({
  test: {
    include: ['e2e/real/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Style sheets that are built in as text.
    css: { include: /\?raw$/ },
    // Each file makes its own library and site; a site's build keeps one core busy.
    maxWorkers: 2,
  },
});
