import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Removes what killed runs left beside a folder.
 * @param {string} folder
 */
async function sweepPartial(folder) {
  const prefix = `${basename(folder)}.partial-`;
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/**
 * Makes a folder whole or not at all: it is filled under another name and renamed at the end, so
 * that a killed run leaves nothing half-made. A folder that is there already is left as it is.
 * @param {string} folder
 * @param {(partial: string) => Promise<void>} fill
 */
export async function makeFolder(folder, fill) {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  await sweepPartial(folder);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await mkdir(partial);
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    // Another run may have been faster: its folder is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
