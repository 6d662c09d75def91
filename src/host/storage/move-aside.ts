import { lstat, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolderDurably, syncFolder, writeFileDurably } from './durable-file';

/**
 * Moves a file of the library to `set-aside/`, under a name that is free there, with the reason
 * beside it.
 *
 * @param file its path below the library's folder, with slashes
 * @returns where it is now, likewise
 */
export async function moveAside(folder: string, file: string, reason: string): Promise<string> {
  await makeFolderDurably(join(folder, 'set-aside'));
  const target = await findFree(folder, basename(file));
  await writeFileDurably(join(folder, `${target}.reason.txt`), [
    Buffer.from(`${file}: ${reason}\n`),
  ]);
  await rename(join(folder, file), join(folder, target));
  await syncFolder(join(folder, 'set-aside'));
  await syncFolder(dirname(join(folder, file)));
  return target;
}

async function findFree(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const target = `set-aside/${name}${number === 1 ? '' : `.${number}`}`;
    if ((await lstat(join(folder, target)).catch(() => null)) === null) return target;
  }
}
