/** The programs of `e2e/torture/` as JavaScript that Node runs. */
import { build } from 'vite';
import { inProject } from './project.mjs';

/** @returns the folder of `torture.js` and `victim-program.js` */
export async function buildTorture() {
  const folder = inProject('.cache', 'torture');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          torture: inProject('e2e', 'torture', 'torture.ts'),
          'victim-program': inProject('e2e', 'torture', 'victim-program.ts'),
        },
      },
    },
  });
  return folder;
}
