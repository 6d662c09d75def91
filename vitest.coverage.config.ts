import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config';

/** `npm run coverage`: which branches of the three layers no test takes. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      // To count takes its time, too.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      coverage: {
        enabled: true,
        provider: 'v8',
        include: ['src/{core,app,host}/**/*.ts'],
        exclude: [
          '**/*.{test,bench,d}.ts',
          '**/testing/**',
          // V8 tells of the thread of a test alone. These are the programs of other threads and
          // processes; tests start them as they are built, and see what they answer.
          'src/host/**/worker.ts',
          'src/host/thread/answer-calls.ts',
          'src/host/preview/guard.ts',
          'src/host/drawing/draw-in-electron.ts',
        ],
        reporter: ['text-summary', 'json-summary', 'json', 'html'],
        reportsDirectory: '.cache/coverage',
        thresholds: {
          'src/core/**': { branches: 95 },
          'src/app/**': { branches: 95 },
          'src/host/**': { branches: 95 },
        },
      },
    },
  }),
);
