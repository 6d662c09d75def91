import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Api } from '#contract/calls/api';
import { Problem } from '#core/problem';
import { isNewPlace } from '#host/files/new-place';
import { visitHolder } from '#host/sharing/visit';
import type { CommandInput, LibraryCommand, Options } from './command';
import { openCommandApp, type CommandApp } from './open-command-app';
import { showProgress } from './show-progress';
import { WrongUsage } from './usage';

/** Milliseconds that a command waits for another one to give the library free. */
const PATIENCE = 10_000;
/** Milliseconds after which it looks again who has the library. */
const LOOK_AGAIN = 500;

const WAITING = `Waiting up to ${PATIENCE / 1000} seconds for it…`;

const READS_INSTEAD = 'The library is read only meanwhile, as with --read-only.';

const WAYS_IN =
  'Or use --read-only to look only, or --take-lock to write all the same: in a synced folder what both change is merged, and nothing is overwritten.';

/** What to do about the lock of another machine. */
type LockChoice = NonNullable<Parameters<Api['library']['open']>[0]['lock']>;

/** How a library is entered. */
interface Entering {
  readonly makesLibrary: boolean;
  /** Whether settings that can't be read are replaced before. */
  readonly mends: boolean;
  /** What to do about the lock of another machine; null respects it. */
  readonly lock: LockChoice | null;
}

/**
 * Opens the library (or makes it, where the command may), does the work and closes it again. Where
 * a window has the library open, the work is done there.
 *
 * @param folder as given; undefined when neither `--library` nor OUTLOUD_LIBRARY names one
 * @param input with `--dry-run` a library that is gone afterwards is made where there is none yet
 */
export async function withLibrary<T>(
  folder: string | undefined,
  command: LibraryCommand,
  input: CommandInput,
  work: (api: Api) => Promise<T>,
): Promise<T> {
  if (folder === undefined || folder === '') {
    throw new WrongUsage(
      '--library DIR is missing, and OUTLOUD_LIBRARY is not set. Name the folder of your library.',
    );
  }
  const isRehearsal =
    input.options.flag('dry-run') && command.makesLibrary && (await isNewPlace(folder));
  let isMistaken = false;
  const place = isRehearsal ? await mkdtemp(join(tmpdir(), 'outloud-dry-run-')) : folder;
  try {
    const lock = toLock(input.options);
    const makesLibrary = command.makesLibrary && lock !== 'read';
    const mends = command.mends?.(input) === true;
    const isMade = makesLibrary && !existsSync(place);
    const library = await enterLibrary(place, { makesLibrary, mends, lock });
    try {
      return await work(library.api);
    } catch (error) {
      // It could only be read for a reason that says more.
      if (error instanceof Problem && error.code === 'read-only' && library.why) throw library.why;
      // A command that was called the wrong way leaves no library behind.
      isMistaken = isMade && error instanceof WrongUsage;
      throw error;
    } finally {
      await library.close();
    }
  } finally {
    if (isRehearsal || isMistaken) await rm(place, { recursive: true, force: true });
  }
}

/** A library that was entered. */
interface Entered extends CommandApp {
  /** What kept it from being opened to be written in, though nobody asked to read only. */
  readonly why?: Problem;
}

/** The library in a window's hands or in this program's own, whichever comes first. */
async function enterLibrary(folder: string, entering: Entering): Promise<Entered> {
  const deadline = Date.now() + PATIENCE;
  let isTold = false;
  for (;;) {
    const visit = entering.lock === 'read' ? null : await visitHolder(folder);
    if (visit !== null) {
      const progress = showProgress();
      visit.onProgress(progress.show);
      return {
        api: visit.api,
        close: async () => {
          progress.end();
          await visit.close();
        },
      };
    }
    try {
      return await openLibrary(folder, entering);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'disk' && entering.lock === null) return readInstead(folder, error);
      const isElsewhere = error.code === 'held-elsewhere';
      if (!isElsewhere && error.code !== 'locked') throw error;
      if (Date.now() < deadline) {
        if (!isTold) process.stderr.write(`${error.message} ${WAITING}\n`);
        isTold = true;
        continue;
      }
      throw isElsewhere ? new Problem(error.code, `${error.message} ${WAYS_IN}`) : error;
    }
  }
}

/**
 * A disk that nothing can be written to, such as a full one, still lets a library be read.
 *
 * @param why what kept it from being opened
 * @throws `why` when it can't be read either
 */
async function readInstead(folder: string, why: Problem): Promise<Entered> {
  const entering: Entering = { makesLibrary: false, mends: false, lock: 'read' };
  const app = await openLibrary(folder, entering, false).catch(() => null);
  if (app === null) throw why;
  process.stderr.write(`${why.message} ${READS_INSTEAD}\n`);
  return { ...app, why };
}

/** @param tells whether it says why the library can only be read */
async function openLibrary(
  folder: string,
  { makesLibrary, mends, lock }: Entering,
  tells = true,
): Promise<CommandApp> {
  const app = openCommandApp(LOOK_AGAIN);
  try {
    if (mends) {
      const done = await app.api.library.mendSettings({ folder });
      if (done !== null) process.stderr.write(`${done}\n`);
    }
    const { mended, readOnly } = await (makesLibrary && (await isNewPlace(folder))
      ? app.api.library.create({ folder, sample: false })
      : app.api.library.open({ folder, ...(lock && { lock }) }));
    if (readOnly !== null && tells) process.stderr.write(`${readOnly}\n`);
    for (const sentence of mended) process.stderr.write(`${sentence}\n`);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

function toLock(options: Options): LockChoice | null {
  const [reads, takes] = [options.flag('read-only'), options.flag('take-lock')];
  if (reads && takes) throw new WrongUsage('Give --read-only or --take-lock, not both.');
  if (takes) return 'take';
  return reads ? 'read' : null;
}
