import { chmod, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileErrorCode } from '../files/file-problem';

const PREFIX = 'outloud-door-';

/** The longest path of a socket, in bytes: macOS takes 104 with their end, Linux 108. */
const LONGEST = 100;

/** The file that holds the word with which a guest shows that it is this user's. */
export function keyPath(folder: string): string {
  return join(folder, 'key');
}

/** The address of the socket of a door's folder. Windows has no sockets with a path, but pipes. */
export function socketPath(folder: string): string {
  return process.platform === 'win32' ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, 'door');
}

/**
 * Makes a folder that only this user can enter, with a path short enough for a socket.
 * @returns null where there is no place for one
 */
export async function makeDoorFolder(): Promise<string | null> {
  for (const place of places()) {
    const start = join(place, PREFIX);
    if (Buffer.byteLength(socketPath(`${start}XXXXXX`)) > LONGEST) continue;
    try {
      await sweep(place);
      const folder = await mkdtemp(start);
      await chmod(folder, 0o700);
      return folder;
    } catch {
      // The next place may do.
    }
  }
  return null;
}

/**
 * Whether a folder is a door's that this user made and nobody else can enter. A lock on a shared
 * disk may name any folder.
 */
export async function isOwnDoor(folder: string): Promise<boolean> {
  if (!basename(folder).startsWith(PREFIX)) return false;
  try {
    const found = await lstat(folder);
    if (!found.isDirectory()) return false;
    if (process.getuid === undefined) return true;
    return found.uid === process.getuid() && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
}

function places(): readonly string[] {
  const all = [
    process.env['XDG_RUNTIME_DIR'],
    tmpdir(),
    process.platform === 'win32' ? undefined : '/tmp',
  ];
  return [...new Set(all.filter((place) => place !== undefined && place !== ''))] as string[];
}

/** Removes the doors of programs that were killed. */
async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(place, name);
    if ((await isOwnDoor(folder)) && (await isDeserted(folder))) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Whether the socket is there and nobody answers at it. */
function isDeserted(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath(folder));
    socket.on('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', (error) => resolve(fileErrorCode(error) === 'ECONNREFUSED'));
  });
}
