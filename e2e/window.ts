import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronPath } from '../scripts/electron-path.mjs';

/** Outloud running in a real Electron. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** A new empty folder for one test. */
export function makeFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `outloud-${name}-`));
}

/** Chromium's sandbox refuses to run as root; only tests may go without it. */
function sandboxSwitch(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * Starts the built app.
 * @param profile the folder of its settings, so that tests don't see each other's
 */
export async function startOutloud(profile: string): Promise<Running> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...sandboxSwitch(), `--user-data-dir=${profile}`, resolve('.')],
  });
  const page = await app.firstWindow();
  return { app, page };
}

/** Lets the next system dialog answer with these paths, as a person picking them would. */
export async function answerDialog({ app }: Running, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
    },
    [...filePaths],
  );
}
