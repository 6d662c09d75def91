import { join } from 'node:path';
import { app } from 'electron';
import type { Api } from '#contract/calls/api';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import type { Draw } from '#contract/desktop/drawing';
import type { Log } from '#contract/faults/log';
import type { AppOptions } from '#host/open-app';
import { keepAppRunning, type ThreadMishap } from '#host/thread/keep-app-running';
import { openAppInThread, type AppThread } from '#host/thread/open-app-in-thread';
import { rememberLibraries, type RememberingApi } from './libraries';
import { openSettings, type SettingsStore } from './settings';

/** How long a command line that has the library may keep it, in milliseconds. */
const LOCK_PATIENCE = 3_000;

/** Milliseconds after the opening of a library in which it is only shown. */
const CALM = 1_500;

const THREAD_MISHAPS: Readonly<Record<ThreadMishap, string>> = {
  'started again': 'Outloud had stopped in the background and goes on. What was saved is safe.',
  'keeps stopping':
    'Outloud keeps stopping in the background. What was saved is safe, and what you type stays in this window. Save a copy of it elsewhere, quit, and start again.',
};

/** What the shell gives the app. */
interface Given {
  /** The folder of the build's parent. */
  readonly root: string;
  readonly sampleFolder: string;
  readonly draw: Draw;
  readonly log: Log;
  /** Tells the person a sentence. */
  readonly say: (sentence: string) => void;
}

/** The app, and the settings. */
export interface RunningApp extends RememberingApi {
  readonly thread: AppThread;
  readonly settings: SettingsStore;
}

/** Opens both. The app's thread begins with the first call. */
export async function startApp({ root, sampleFolder, draw, log, say }: Given): Promise<RunningApp> {
  const built = (name: string): string => join(root, 'out', 'host', name);
  const options: AppOptions = {
    wait: LOCK_PATIENCE,
    calm: CALM,
    shared: true,
    sampleFolder,
    searchWorker: built('search-worker.js'),
    markdownWorker: built('markdown-worker.js'),
    backupWorker: built('backup-worker.js'),
    proseWorker: built('prose-worker.js'),
    spellingWorker: built('spelling-worker.js'),
    previewGuard: built('preview-guard.js'),
    draw,
    log,
  };
  const startThread: Parameters<typeof keepAppRunning>[0] = (follows, onBroken) =>
    openAppInThread(built('app-worker.js'), { ...options, follows }, onBroken);
  const thread = keepAppRunning(startThread, (mishap) => say(THREAD_MISHAPS[mishap]));
  const settings = await openSettings(join(app.getPath('userData'), 'settings.json'));
  return { thread, settings, ...rememberLibraries(connect<Api>(METHODS, thread.call), settings) };
}
