import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.mjs',
      'e2e/torture/*.test.ts',
    ],
    benchmark: { include: ['src/**/*.bench.ts', 'e2e/**/*.bench.ts'] },
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 20_000,
    // Style sheets that are built in as text.
    css: { include: /\?raw$/ },
    // Vitest keeps one processor for itself, half of a small machine.
    maxWorkers: '100%',
  },
});
