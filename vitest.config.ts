import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        // Pure code keeps no state, so its tests share what was loaded once.
        test: {
          name: 'core',
          include: ['src/core/**/*.test.ts'],
          benchmark: { include: ['src/core/**/*.bench.ts'] },
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'the rest',
          include: [
            'src/!(core)/**/*.test.{ts,tsx}',
            'scripts/**/*.test.mjs',
            'e2e/torture/*.test.ts',
          ],
          benchmark: { include: ['src/!(core)/**/*.bench.ts', 'e2e/**/*.bench.ts'] },
        },
      },
    ],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 20_000,
    // Style sheets that are built in as text.
    css: { include: /\?raw$/ },
    // Vitest keeps one processor for itself, half of a small machine.
    maxWorkers: '100%',
  },
});
