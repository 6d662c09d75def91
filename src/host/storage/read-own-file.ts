import { lstat, readFile } from 'node:fs/promises';

/**
 * Reads a file of a library. A library may come from somebody else: a link in it could lead to any
 * file of this computer, and a pipe or a device would never end.
 *
 * @throws Error of the file system, or that it is no plain file
 */
export async function readOwnFile(path: string): Promise<Buffer> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) throw new Error('it is a link, which Outloud does not follow here');
  // A folder fails by itself.
  if (!found.isFile() && !found.isDirectory()) throw new Error('it is no plain file');
  return readFile(path);
}
