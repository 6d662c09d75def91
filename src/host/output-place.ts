import { constants } from 'node:fs';
import { access, lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nameKey } from '#core/publish/file-safe';
import { isSafePath } from '#core/publish/safe-path';
import { Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from './file-problem';
import { isWithin } from './is-within';

/**
 * The real path of an existing output folder that is kept apart from the library.
 * @param use a folder that is only read need not be writable
 * @throws Problem `not-found`, `no-access`, or `unsafe-place` when one lies in the other.
 */
export async function openOutputFolder(
  folder: string,
  library: string | null,
  use: 'read' | 'write' = 'write',
): Promise<string> {
  let root: string;
  try {
    root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) {
      throw new Problem('not-found', `${folder} is not a folder.`);
    }
    const mode = constants.R_OK | constants.X_OK;
    await access(root, use === 'read' ? mode : mode | constants.W_OK);
  } catch (thrown) {
    throw toFileProblem(thrown, folder);
  }
  if (library === null) return root;
  const home = await realpath(library).catch(() => library);
  if (isWithin(home, root)) {
    throw new Problem(
      'unsafe-place',
      `${folder} lies inside the library ${library}. Choose a folder outside it.`,
    );
  }
  if (isWithin(root, home)) {
    throw new Problem(
      'unsafe-place',
      `The library ${library} lies inside ${folder}. Choose a folder that does not hold the library.`,
    );
  }
  return root;
}

/**
 * The real path of a folder that is to be made.
 * @throws Problem `unsafe-place` when it would lie in the library
 */
export async function placeFolder(folder: string, library: string | null): Promise<string> {
  const place = await realPlace(folder);
  const home = library === null ? null : await realpath(library).catch(() => library);
  if (home === null || !isWithin(home, place)) return place;
  throw new Problem(
    'unsafe-place',
    `${folder} would lie inside the library ${library}. Choose a folder outside it.`,
  );
}

/** The path, with all links in the part of it that is there followed. */
async function realPlace(folder: string): Promise<string> {
  const above = dirname(folder);
  const real = await realpath(folder).catch(() => null);
  if (real !== null || above === folder) return real ?? folder;
  return join(await realPlace(above), basename(folder));
}

/**
 * Checks the relative paths of one write, without looking at the disk.
 * @throws Problem `unsafe-place` for one that climbs out, that some file system can't hold, or
 * that another one of the write would overwrite where case does not count.
 */
export function checkPaths(paths: readonly string[]): void {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split('/');
    if (!isSafePath(path)) {
      throw new Problem('unsafe-place', `“${path}” is not a safe path inside the folder.`);
    }
    const key = nameKey(path);
    const other = files.get(key) ?? folders.get(key);
    if (other !== undefined) {
      throw new Problem('unsafe-place', `“${path}” and “${other}” would be the same file.`);
    }
    files.set(key, path);
    for (let end = 1; end < parts.length; end += 1) {
      const folder = nameKey(parts.slice(0, end).join('/'));
      const file = files.get(folder);
      if (file !== undefined) {
        throw new Problem('unsafe-place', `“${file}” would be a file and a folder.`);
      }
      folders.set(folder, path);
    }
  }
}

/**
 * Where a file of the output goes: links inside the folder are followed, none leads out.
 * @param root the real path of the output folder
 * @throws Problem `unsafe-place` for a link that leads out or nowhere, or something in the way.
 */
export async function placeFile(root: string, path: string): Promise<string> {
  let place = root;
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    place = join(place, part);
    const found = await lstat(place).catch((thrown: unknown) => {
      if (fileErrorCode(thrown) === 'ENOENT') return null;
      throw toFileProblem(thrown, place);
    });
    if (found === null) return join(place, ...parts.slice(index + 1));
    if (found.isSymbolicLink()) {
      const real = await realpath(place).catch(() => null);
      if (real === null || !isWithin(root, real)) {
        throw new Problem('unsafe-place', `${place} is a link that leads out of ${root}.`);
      }
      place = real;
    }
    const isLast = index === parts.length - 1;
    const kind = await stat(place);
    if (isLast ? !kind.isFile() : !kind.isDirectory()) {
      throw new Problem(
        'unsafe-place',
        `${place} is in the way: it is not a ${isLast ? 'file' : 'folder'}. Move it away, then try again.`,
      );
    }
  }
  return place;
}
