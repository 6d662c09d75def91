import { fileURLToPath } from 'node:url';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { drawInElectron } from '#host/drawing/draw-in-electron';
import { findElectron } from '#host/drawing/find-electron';
import { openApp } from '#host/open-app';
import { showProgress } from './show-progress';

/** Seen from `out/cli/`. */
const SAMPLE = fileURLToPath(new URL('../../resources/sample-library', import.meta.url));
const MARKDOWN_WORKER = fileURLToPath(new URL('../host/markdown-worker.js', import.meta.url));

const PREVIEW_GUARD = fileURLToPath(new URL('../host/preview-guard.js', import.meta.url));

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Entries that take a while to be indexed. */
const LONG = 1000;

/** The app in this program's own hands, with no library open yet. */
export interface CommandApp {
  readonly api: Api;
  close(): Promise<void>;
}

/** @param wait milliseconds to wait for another program to give a library free */
export function openCommandApp(wait: number): CommandApp {
  const found = findElectron(ROOT.replace(/[/\\]$/, ''));
  const drawing = found && drawInElectron(found.electron, found.app);
  const app = openApp({
    wait,
    ...(drawing && { draw: drawing.draw }),
    sampleFolder: SAMPLE,
    markdownWorker: MARKDOWN_WORKER,
    previewGuard: PREVIEW_GUARD,
  });
  const progress = showProgress();
  app.on('progressed', (event) => {
    // Every command that opens a library brings its index up to date: mostly that is a moment.
    if (event.task !== 'Indexing' || event.total >= LONG) progress.show(event);
  });
  return {
    api: connect<Api>(METHODS, answer(app.api, ARGUMENTS)),
    close: async () => {
      progress.end();
      await app.close();
      await drawing?.close();
    },
  };
}
