import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll } from 'vitest';

/** Milliseconds that a build may take on a busy computer. */
const PATIENCE = 60_000;

/**
 * Builds the `worker.ts` of a folder before the tests of a file, as the app has it.
 *
 * @param name of the folder that it is built into
 * @param program another program than `worker`
 * @returns where it will be
 */
export function builtWorker(folder: string, name: string, program = 'worker'): string {
  const outDir = join(import.meta.dirname, '../../../.cache', name);
  beforeAll(
    () =>
      build({
        configFile: false,
        logLevel: 'silent',
        build: { ssr: join(folder, `${program}.ts`), outDir, emptyOutDir: true },
      }),
    PATIENCE,
  );
  return join(outDir, `${program}.js`);
}
