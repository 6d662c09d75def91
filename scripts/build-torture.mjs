/** The programs of `e2e/torture/` as JavaScript that Node runs. */
import { build } from 'vite';
import { inProject } from './project.mjs';

/**
 * @param {string} name of the folder in `.cache`, so that two builds don't meet
 * @returns {Promise<string>} the folder of `torture.js` and `victim-program.js`
 */
export async function buildTorture(name) {
  const folder = inProject('.cache', name);
  await build({
    configFile: false,
    logLevel: 'silent',
    // What ships, also where a test builds it.
    ssr: { noExternal: true, external: ['libsql'], resolve: { conditions: ['module', 'node'] } },
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
