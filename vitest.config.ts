import { defineConfig } from 'vitest/config';
import { AS_SHIPPED } from './scripts/as-shipped.mjs';

/** Tests that replace modules, or load them anew, get a module graph of their own. */
const ALONE = [
  'src/cli/waiting.test.ts',
  'src/host/preview/find-program.test.ts',
  'src/host/storage/machine-id.test.ts',
  'src/host/whole-app/kept-beside.test.ts',
  'src/host/whole-app/preview-ways.test.ts',
  'src/host/whole-app/saved-meanwhile.test.ts',
  'src/host/whole-app/unreadable-comments.test.ts',
  'src/renderer/features/entry/editor-services.test.ts',
  'src/renderer/look/error-boundary.test.tsx',
  'src/renderer/look/late.test.tsx',
  'src/renderer/parts/set-aside-note.test.tsx',
  'src/renderer/parts/use-kept-text.test.tsx',
];

export default defineConfig({
  plugins: [AS_SHIPPED],
  test: {
    projects: [
      {
        extends: true,
        // What was loaded once is shared: to load it for each file takes a third of the time.
        test: {
          name: 'shared',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs', 'e2e/torture/*.test.ts'],
          exclude: ALONE,
          benchmark: { include: ['src/**/*.bench.ts', 'e2e/**/*.bench.ts'] },
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, benchmark: { include: [] } },
      },
    ],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 20_000,
    // What a test says of the world is unsaid after it.
    unstubEnvs: true,
    unstubGlobals: true,
    // Style sheets that are built in as text.
    css: { include: /\?raw$/ },
    // Vitest keeps one processor for itself, half of a small machine.
    maxWorkers: '100%',
  },
});
