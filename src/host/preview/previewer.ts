import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#core/problem';
import { generatorWarnings } from '#core/publish/preview/generator-warnings';
import type { Previewer, SiteCopy } from '#core/publish/preview/previewer';
import { GENERATOR_NAMES, type Generator } from '#core/publish/target';
import { toFileProblem } from '../files/file-problem';
import { copySite } from './copy-site';
import { findProgram, lookForProgram } from './find-program';
import { serveOwnPages } from './own-pages';
import { runGuarded } from './run-guarded';
import { serveSite, tellEnd } from './serve-site';

/** How long, in milliseconds, a page may take, and a change until it shows. */
const PAGE = 60_000;
const CHANGE = 6_000;
const LOOK_AGAIN = 200;

/**
 * Shows blogs by their own generators.
 * @param guard the built `guard.js`
 * @param patience milliseconds in which a server answers first
 */
export function createPreviewer(guard: string | undefined, patience?: number): Previewer {
  return {
    look: lookForProgram,
    copy: (blog, onFile) => copyBlog(guard, blog, onFile, patience),
    serveOwn: serveOwnPages,
    fetchPage,
    untilChanged: async (address, before) => {
      const deadline = Date.now() + CHANGE;
      while (Date.now() < deadline && (await fetchPage(address)) === before) {
        await sleep(LOOK_AGAIN);
      }
    },
  };
}

async function copyBlog(
  guard: string | undefined,
  { folder, generator }: { readonly folder: string; readonly generator: Generator },
  onFile: (done: number) => void,
  patience: number | undefined,
): Promise<SiteCopy> {
  const blog = await realpath(folder).catch((thrown: unknown) => {
    throw toFileProblem(thrown, folder);
  });
  const program = await findProgram(blog, generator);
  if (program === null || guard === undefined) {
    throw new Problem('not-found', `${GENERATOR_NAMES[generator]} is not installed.`);
  }
  // Made by the real path: watchers compare what they are told with it.
  const place = await mkdtemp(join(await realpath(tmpdir()), 'outloud-preview-'));
  // From here on the folder goes when this program does.
  const guarded = runGuarded(guard, place);
  const copy = join(place, basename(blog));
  try {
    await copySite(blog, copy, { makes: program.server.makes, onFile });
  } catch (thrown) {
    await guarded.end();
    throw thrown;
  }
  const served = { generator, program, folder: copy, blog };
  let isStopped = false;
  let isServed = false;
  return {
    folder: copy,
    serve: async () => {
      const address = await serveSite(guarded, served, () => isStopped, patience);
      isServed = true;
      return address;
    },
    warnings: () => generatorWarnings(guarded.said()),
    onEnd: (listener) =>
      void guarded.ended.then(() => {
        if (isServed && !isStopped) listener(tellEnd(served, guarded, 'ended').message);
      }),
    stop: () => {
      isStopped = true;
      return guarded.end();
    },
  };
}

async function fetchPage(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PAGE) });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
