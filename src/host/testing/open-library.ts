import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { App } from '#app/app';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { openApp, type AppOptions } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

/** An app with a new library, closed when the test ends. */
export interface OpenLibrary {
  readonly app: App;
  /** Its calls, which parse what they are given as for a window. */
  readonly api: Api;
  readonly folder: string;
}

/** Opens the app on a new and empty library. */
export async function openNewLibrary(options: Partial<AppOptions> = {}): Promise<OpenLibrary> {
  const app = openApp({ wait: 0, sampleFolder: '', ...options });
  const folder = join(makeTemporaryFolder(), 'library');
  onTestFinished(() => app.close());
  const api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
  await api.library.create({ folder, sample: false });
  return { app, api, folder };
}
