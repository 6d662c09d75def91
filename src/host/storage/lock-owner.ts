import { hostname } from 'node:os';
import { z } from 'zod';
import { isGone } from './process-identity';
import { readOwnFile } from './read-own-file';

/** Where the owner lets other programs of its user work in the library. */
const doorSchema = z.object({ protocol: z.int(), folder: z.string() });

export type LockDoor = z.infer<typeof doorSchema>;

const ownerSchema = z.object({
  token: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  /** See `thisMachine`; older programs did not say. */
  machine: z.int().nullish().catch(null),
  started: z.string().nullable(),
  since: z.string(),
  /** When it was last heard of, ISO 8601; older programs are not heard of again. */
  beat: z.iso.datetime().nullish().catch(null),
  door: doorSchema.nullish().catch(null),
});

/** Who holds a library, as its lock says. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** Milliseconds after which an owner is heard of again. */
export const BEAT = 5 * 60_000;

/** Milliseconds without a word after which an owner elsewhere is taken to be gone. */
const SILENCE = 3 * BEAT;

/** The owner that a lock names; null where there is no lock, or it is not finished. */
export async function readOwner(path: string): Promise<LockOwner | null> {
  try {
    return ownerSchema.parse(JSON.parse((await readOwnFile(path)).toString()));
  } catch {
    return null;
  }
}

/** Whether the owner is a program of this machine, so that its process can be asked for. */
export function isHere(owner: LockOwner, machine: number): boolean {
  // Machines may share a name, and a container has its computer's number but its own processes.
  const isOther = Boolean(owner.machine) && machine !== 0 && owner.machine !== machine;
  return owner.host === hostname() && !isOther;
}

/** Whether the owner no longer holds the library. */
export async function hasLeft(owner: LockOwner, machine: number): Promise<boolean> {
  if (isHere(owner, machine)) return isGone(owner);
  return typeof owner.beat === 'string' && Date.now() - Date.parse(owner.beat) > SILENCE;
}

/** Says where another machine's owner is, and since when. */
export function describeElsewhere({ host, since, beat }: LockOwner): string {
  const heard = beat && beat !== since ? ` and last heard of at ${toTime(beat)}` : '';
  return `open on another computer, ${host}, since ${toTime(since)}${heard}`;
}

/** A moment as people write it, in the time zone of this machine. */
function toTime(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}
