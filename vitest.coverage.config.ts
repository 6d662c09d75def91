import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config';

/** `npm run coverage`: which branches of the three layers no test takes. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      coverage: {
        enabled: true,
        provider: 'v8',
        include: ['src/{core,app,host}/**/*.ts'],
        exclude: ['**/*.{test,bench,d}.ts', '**/testing/**'],
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
