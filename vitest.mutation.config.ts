import { defineConfig } from 'vitest/config';
import { AS_SHIPPED } from './scripts/as-shipped.mjs';
import { LongLast } from './scripts/mutation/long-last.mjs';

/** Beside a folder's own tests: those elsewhere that assert on what it does. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'core/publish': ['src/core/draft/variants/**/*.test.ts', 'src/core/import/blog-post.test.ts'],
  'core/talk': [
    'src/core/publish/{exported-talks,copy-losses}.test.ts',
    'src/core/library/merge-talk-history.test.ts',
  ],
};

const folder = process.env['OUTLOUD_MUTATED'] ?? '';

/** The tests that a mutation of a folder is tried on: `npm run mutate` names the folder. */
export default defineConfig({
  plugins: [AS_SHIPPED],
  test: {
    include: [
      'scripts/mutation/every-module.mjs',
      `src/${folder}/**/*.test.ts`,
      ...(ELSEWHERE[folder] ?? []),
    ],
    // Inputs so long that they take minutes where every step of the code is counted.
    exclude: ['**/hostile*.test.ts'],
    setupFiles: [
      'vitest.setup.ts',
      'scripts/mutation/fewer-runs.mjs',
      'scripts/mutation/own-coverage.mjs',
    ],
    sequence: { sequencer: LongLast },
    testTimeout: 60_000,
    css: { include: /\?raw$/ },
    isolate: false,
  },
});
