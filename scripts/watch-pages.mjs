import { resolveConfig } from 'electron-vite';
import { build, mergeConfig } from 'vite';
import { step } from './say.mjs';

/**
 * Builds the pages into `out/renderer`, and anew whenever their sources change.
 * @returns {Promise<import('vite').Rolldown.RolldownWatcher>} once they have been built
 */
export async function watchPages() {
  const { config } = await resolveConfig({ ignoreConfigWarning: true }, 'build', 'development');
  const own = { logLevel: 'warn', build: { watch: {}, minify: false, emptyOutDir: false } };
  return step('Building the pages', async () => {
    const watcher = /** @type {import('vite').Rolldown.RolldownWatcher} */ (
      await build(mergeConfig(config?.renderer ?? {}, own))
    );
    await new Promise((resolve) => {
      watcher.on('event', ({ code }) => {
        if (code === 'END' || code === 'ERROR') resolve(undefined);
      });
    });
    return watcher;
  });
}
