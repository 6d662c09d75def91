import { watch } from 'node:fs';
import { resolveConfig } from 'electron-vite';
import { build, mergeConfig } from 'vite';
import { inProject } from './project.mjs';
import { step } from './say.mjs';

/** What pages are made of. */
const SOURCES = ['renderer', 'core', 'contract'];

/** Milliseconds after the last change until pages are built. */
const TOGETHER = 200;

async function buildPages() {
  const { config } = await resolveConfig({ ignoreConfigWarning: true }, 'build', 'development');
  const own = { logLevel: 'warn', build: { minify: false, emptyOutDir: false } };
  await build(mergeConfig(config?.renderer ?? {}, own));
}

/**
 * Builds the pages into `out/renderer`, and anew whenever their sources change. Not by the watcher
 * of the bundler: it built anew again and again while the app ran, though nothing had changed.
 * @returns {Promise<() => void>} once they have been built; what it gives ends the watch
 */
export async function watchPages() {
  await step('Building the pages', buildPages);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let building = Promise.resolve();
  const buildSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building
        .then(() => step('Building the pages', buildPages))
        .catch((/** @type {unknown} */ error) => console.error(error));
    }, TOGETHER);
  };
  const watchers = SOURCES.map((name) =>
    watch(inProject('src', name), { recursive: true }, buildSoon),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
