import { defineConfig } from 'vitest/config';
import { AS_SHIPPED } from './scripts/as-shipped.mjs';

/** Tests against the real tools (Hugo, Marp, …): `npm run test:real` provides them. */
export default defineConfig({
  plugins: [AS_SHIPPED],
  test: {
    // Styles are text to these tests, as to the build.
    css: true,
    include: ['e2e/real/**/*.test.ts'],
    // Its posts of hostile signs are the same everywhere, too.
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Each file makes its own library and site; a site's build keeps one core busy.
    maxWorkers: 2,
  },
});
