import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from '#contract/answer';
import type { Api } from '#contract/api';
import { ARGUMENTS } from '#contract/arguments';
import { connect } from '#contract/connect';
import { METHODS } from '#contract/methods';
import { openApp } from '#host/open-app';
import { isNewPlace } from '#host/new-place';
import type { LibraryCommand } from './command';
import { WrongUsage } from './usage';

/** Milliseconds that a command waits for a window or another command to give the library free. */
const PATIENCE = 10_000;

/** Seen from `out/cli/`. */
const SAMPLE = fileURLToPath(new URL('../../resources/sample-library', import.meta.url));
const MARKDOWN_WORKER = fileURLToPath(new URL('../host/markdown-worker.js', import.meta.url));

/**
 * Opens the library (or makes it, where the command may), does the work and closes it again.
 *
 * @param folder as given; undefined when neither `--library` nor OUTLOUD_LIBRARY names one
 * @param dryRun makes a library that is gone afterwards, where there is none yet
 */
export async function withLibrary<T>(
  folder: string | undefined,
  command: LibraryCommand,
  dryRun: boolean,
  work: (api: Api) => Promise<T>,
): Promise<T> {
  if (folder === undefined) {
    throw new WrongUsage('--library DIR is missing, and OUTLOUD_LIBRARY is not set.');
  }
  const app = openApp({
    wait: PATIENCE,
    sampleFolder: SAMPLE,
    markdownWorker: MARKDOWN_WORKER,
  });
  const makesLibrary = command.makesLibrary && (await isNewPlace(folder));
  const rehearsal =
    makesLibrary && dryRun ? await mkdtemp(join(tmpdir(), 'outloud-dry-run-')) : null;
  const api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
  try {
    const { mended } = await (makesLibrary
      ? api.library.create({ folder: rehearsal ?? folder, sample: false })
      : api.library.open({ folder }));
    for (const sentence of mended) process.stderr.write(`${sentence}\n`);
    return await work(api);
  } finally {
    await app.close();
    if (rehearsal !== null) await rm(rehearsal, { recursive: true, force: true });
  }
}
