import { fileURLToPath } from 'node:url';
import { answer } from '#contract/answer';
import type { Api } from '#contract/api';
import { ARGUMENTS } from '#contract/arguments';
import { connect } from '#contract/connect';
import { METHODS } from '#contract/methods';
import { openApp } from '#host/open-app';
import { showProgress } from './show-progress';

/** Seen from `out/cli/`. */
const SAMPLE = fileURLToPath(new URL('../../resources/sample-library', import.meta.url));
const MARKDOWN_WORKER = fileURLToPath(new URL('../host/markdown-worker.js', import.meta.url));

/** The app in this program's own hands, with no library open yet. */
export interface CommandApp {
  readonly api: Api;
  close(): Promise<void>;
}

/** @param wait milliseconds to wait for another program to give a library free */
export function openCommandApp(wait: number): CommandApp {
  const app = openApp({ wait, sampleFolder: SAMPLE, markdownWorker: MARKDOWN_WORKER });
  const progress = showProgress();
  app.on('progressed', (event) => {
    // Every command that opens a library brings its index up to date.
    if (event.task !== 'Indexing') progress.show(event);
  });
  return {
    api: connect<Api>(METHODS, answer(app.api, ARGUMENTS)),
    close: async () => {
      progress.end();
      await app.close();
    },
  };
}
