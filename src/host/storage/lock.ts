import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from '../file-problem';
import { identifyThisProcess, isGone } from './process-identity';

export const LOCK_FILE = 'library.lock';

/** Held only while a dead program's lock is replaced, so that two can't replace it at once. */
const TAKEOVER_FILE = 'library.lock.takeover';

/** Milliseconds between two tries. */
const PAUSE = 50;

/** Milliseconds after which a lock without an owner's name was left by a crash while it was made. */
const UNFINISHED = 5000;

/** Where the owner lets other programs of its user work in the library. */
const doorSchema = z.object({ protocol: z.int(), folder: z.string() });

export type LockDoor = z.infer<typeof doorSchema>;

const ownerSchema = z.object({
  token: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  started: z.string().nullable(),
  since: z.string(),
  door: doorSchema.nullish().catch(null),
});

type Owner = z.infer<typeof ownerSchema>;

/** Locks that this program has given free, though the disk may have kept their files. */
const given = new Set<string>();

/** The right to write to a library; one program has it at a time. */
export interface Lock {
  /** Gives the library free. */
  release(): Promise<void>;
}

/**
 * Waits for the library to be free and holds it. The lock of a program that was killed is taken
 * over.
 *
 * @param wait milliseconds to wait for another program
 * @param door where others may ask this program meanwhile
 * @throws Problem `locked` that says who holds it
 */
export async function holdLock(
  folder: string,
  wait: number,
  door: LockDoor | null = null,
): Promise<Lock> {
  const deadline = Date.now() + wait;
  const path = join(folder, LOCK_FILE);
  const mine: Owner = { token: randomUUID(), ...(await identifyThisProcess()), door };
  try {
    while (!(await create(path, mine))) {
      if (await takeOver(folder, path)) continue;
      if (Date.now() >= deadline) throw lockedBy(await readOwner(path), folder, path);
      await setTimeout(Math.min(PAUSE, Math.max(deadline - Date.now(), 1)));
    }
  } catch (error) {
    throw toFileProblem(error, path);
  }
  return {
    release: async () => {
      given.add(mine.token);
      try {
        if ((await readOwner(path))?.token === mine.token) await rm(path, { force: true });
      } catch (error) {
        throw toFileProblem(error, path);
      }
    },
  };
}

/** The program on this machine that holds a library; null when none does that is known to run. */
export async function findHolder(folder: string): Promise<Pick<Owner, 'door'> | null> {
  const owner = await readOwner(join(folder, LOCK_FILE));
  return owner === null || owner.host !== hostname() || (await isGone(owner)) ? null : owner;
}

/** Makes the lock with its owner in it, in one step where the disk has hard links. */
async function create(path: string, owner: Owner): Promise<boolean> {
  const text = JSON.stringify(owner);
  const prepared = `${path}.${owner.token.slice(-12)}.tmp`;
  try {
    await writeFile(prepared, text, { flag: 'wx' });
    try {
      await link(prepared, path);
    } catch (error) {
      if (fileErrorCode(error) === 'EEXIST') return false;
      await writeFile(path, text, { flag: 'wx' });
    }
    return true;
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    // One that is left is swept at the next opening; the lock counts all the same.
    await rm(prepared, { force: true }).catch(() => undefined);
  }
}

/** Removes the lock of a program that is gone. @returns whether the lock may be free now */
async function takeOver(folder: string, path: string): Promise<boolean> {
  if (!(await isStale(path))) return false;
  const guard = join(folder, TAKEOVER_FILE);
  const me: Owner = { token: randomUUID(), ...(await identifyThisProcess()) };
  if (!(await create(guard, me))) {
    if (await isStale(guard)) await rm(guard, { force: true });
    return false;
  }
  try {
    // Another program may have taken it over before this one held the guard.
    if (await isStale(path)) await rm(path, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

async function isStale(path: string): Promise<boolean> {
  const owner = await readOwner(path);
  if (owner !== null) return given.has(owner.token) || isGone(owner);
  const age = await stat(path)
    .then((found) => Date.now() - found.mtimeMs)
    .catch(() => 0);
  return age > UNFINISHED;
}

async function readOwner(path: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

function lockedBy(owner: Owner | null, folder: string, path: string): Problem {
  const who =
    owner === null
      ? 'another program'
      : `another window or command (process ${owner.pid} on ${owner.host}, since ${owner.since})`;
  // A program on this machine is known to run; of another machine nobody here can tell.
  const rescue =
    owner?.host === hostname()
      ? ''
      : ` If nothing uses it there any more, delete ${path}; in a synced folder, leave that file out of the sync.`;
  return new Problem(
    'locked',
    `The library ${folder} is in use by ${who}. Close it there and try again.${rescue}`,
  );
}
