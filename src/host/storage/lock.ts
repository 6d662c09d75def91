import { link, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from '../files/file-problem';
import {
  BEAT,
  describeElsewhere,
  hasLeft,
  isHere,
  readOwner,
  type LockDoor,
  type LockOwner,
} from './lock-owner';
import { thisMachine } from './machine-id';
import { identifyThisProcess, isSameProcess, type ProcessIdentity } from './process-identity';

export const LOCK_FILE = 'library.lock';

/** Held only while a dead program's lock is replaced, so that two can't replace it at once. */
const TAKEOVER_FILE = 'library.lock.takeover';

/** Milliseconds between two tries. */
const PAUSE = 50;

/** The age, in milliseconds, at which a lock without an owner was surely left by a crash. */
const UNFINISHED = 5000;

/** Milliseconds to wait at most for another machine: a person sits there, or it is shut. */
const MOMENT = 500;

/** Milliseconds that a lock without an owner is looked at before it counts as left by a crash. */
const LOOK = 2000;

/** Locks that this program has given free, though the disk may have kept their files. */
const given = new Set<string>();

/** The right to write to a library; one program has it at a time. */
export interface Lock {
  /** Gives the library free. */
  release(): Promise<void>;
}

/** How a library is held. */
export interface HoldOptions {
  /** Where others may ask this program meanwhile. */
  readonly door?: LockDoor | null;
  /** Tells this machine from others, see `thisMachine`. */
  readonly machine?: number;
  /** Whether the lock of another machine is taken over although it may hold the library. */
  readonly takes?: boolean;
  /**
   * Whether locks of this very process were left by a thread of it that died. Whoever says so knows
   * that no other thread of it holds a library.
   */
  readonly follows?: boolean;
  /** Milliseconds between two signs of life in the lock. */
  readonly beat?: number;
}

/**
 * Waits for the library to be free and holds it. The lock of a program that was killed is taken
 * over, and that of another machine that was not heard of for long.
 *
 * @param wait milliseconds to wait for another program
 * @throws Problem `locked` that says who holds it here, or `held-elsewhere` on which machine
 */
export async function holdLock(
  folder: string,
  wait: number,
  { door = null, machine = 0, takes = false, follows = false, beat = BEAT }: HoldOptions = {},
): Promise<Lock> {
  const begun = Date.now();
  const deadline = begun + wait;
  const path = join(folder, LOCK_FILE);
  const process = await identifyThisProcess();
  const mine: LockOwner = { token: randomUUID(), machine, ...process, beat: process.since, door };
  const isLeft = watchForLeft(machine, takes, follows ? process : null);
  try {
    while (!(await create(path, mine))) {
      if (await takeOver(folder, path, isLeft)) continue;
      const owner = await readOwner(path);
      const isElsewhere = owner !== null && !isHere(owner, machine);
      const until = isElsewhere ? Math.min(deadline, begun + MOMENT) : deadline;
      if (Date.now() >= until) throw lockedBy(owner, folder, machine);
      await setTimeout(Math.min(PAUSE, Math.max(until - Date.now(), 1)));
    }
  } catch (error) {
    throw toFileProblem(error, path);
  }
  let sign = Promise.resolve();
  // One after the other, for they write to the same file.
  const timer = setInterval(() => {
    sign = sign.then(() => giveSign(path, mine));
  }, beat).unref();
  return {
    release: async () => {
      clearInterval(timer);
      // One that is on its way would come over what is free, or another's by then.
      await sign;
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
export async function findHolder(folder: string): Promise<Pick<LockOwner, 'door'> | null> {
  const owner = await readOwner(join(folder, LOCK_FILE));
  const machine = thisMachine();
  return owner === null || !isHere(owner, machine) || (await hasLeft(owner, machine))
    ? null
    : owner;
}

/** Says in the lock that its owner is still there, unless another took it. */
async function giveSign(path: string, mine: LockOwner): Promise<void> {
  const prepared = `${path}.${mine.token.slice(-12)}.tmp`;
  try {
    if ((await readOwner(path))?.token !== mine.token) return;
    await writeFile(prepared, JSON.stringify({ ...mine, beat: new Date().toISOString() }));
    await rename(prepared, path);
  } catch {
    // A full disk, or one that is gone for a while: the next sign may come through.
  }
}

/** Makes the lock with its owner in it, in one step where the disk has hard links. */
async function create(path: string, owner: LockOwner): Promise<boolean> {
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

/** Whether the lock at a path was left by a program that is gone. */
type IsLeft = (path: string) => Promise<boolean>;

/**
 * Remembers since when a lock names no owner: a program that makes one needs no time for it.
 * @param own this process, where it follows a thread that died
 */
function watchForLeft(machine: number, takes: boolean, own: ProcessIdentity | null): IsLeft {
  let unfinished: { readonly stamp: string; readonly since: number } | null = null;
  return async (path) => {
    const owner = await readOwner(path);
    if (owner !== null) {
      if (given.has(owner.token) || (await hasLeft(owner, machine))) return true;
      if (own !== null && isSameProcess(owner, own)) return true;
      return takes && path.endsWith(LOCK_FILE) && !isHere(owner, machine);
    }
    const found = await stat(path).catch(() => null);
    if (found === null) return false;
    if (Date.now() - found.mtimeMs > UNFINISHED) return true;
    const stamp = `${path} ${found.ino} ${found.mtimeMs}`;
    if (unfinished?.stamp !== stamp) unfinished = { stamp, since: performance.now() };
    return performance.now() - unfinished.since > LOOK;
  };
}

/** Removes the lock of a program that is gone. @returns whether the lock may be free now */
async function takeOver(folder: string, path: string, isLeft: IsLeft): Promise<boolean> {
  if (!(await isLeft(path))) return false;
  const guard = join(folder, TAKEOVER_FILE);
  const me: LockOwner = { token: randomUUID(), ...(await identifyThisProcess()) };
  if (!(await create(guard, me))) {
    if (await isLeft(guard)) await rm(guard, { force: true });
    return false;
  }
  try {
    // Another program may have taken it over before this one held the guard.
    if (await isLeft(path)) await rm(path, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

function lockedBy(owner: LockOwner | null, folder: string, machine: number): Problem {
  if (owner !== null && !isHere(owner, machine)) {
    return new Problem(
      'held-elsewhere',
      `The library ${folder} is ${describeElsewhere(owner)}. Close it there and try again.`,
    );
  }
  const who =
    owner === null
      ? 'another program'
      : `another window or command (process ${owner.pid} on ${owner.host}, since ${owner.since})`;
  return new Problem(
    'locked',
    `The library ${folder} is in use by ${who}. Close it there and try again.`,
  );
}
