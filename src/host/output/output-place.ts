import { constants } from 'node:fs';
import { access, lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nameKey } from '#core/publish/places/file-safe';
import { isSafePath } from '#core/publish/places/safe-path';
import { Problem } from '#core/problem';
import { toFileProblem, unlessMissing } from '../files/file-problem';
import { isWithin } from '../files/is-within';

/**
 * The real path of an existing output folder that is kept apart from the library.
 * @param use a folder that is only read need not be writable
 * @param beside whether it may hold the library
 * @throws Problem `not-found`, `no-access`, or `unsafe-place` when one lies in the other.
 */
export async function openOutputFolder(
  folder: string,
  library: string | null,
  use: 'read' | 'write' = 'write',
  beside?: 'beside',
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
  if (beside === undefined && isWithin(root, home)) {
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

/** Where a file or a folder of the output is, or will be. */
export interface Place {
  /** A real path, as far as it is there. */
  readonly place: string;
  readonly isThere: boolean;
}

/**
 * Finds where files of the output go: links inside the folder are followed, none leads out. Each
 * folder is looked at once.
 * @param root the real path of the output folder
 * @param library the library's folder, in which none may be; null where none can be
 * @returns finds a file by its relative path, or throws Problem `unsafe-place` for a link that leads
 *   out or nowhere, or something in the way
 */
export function findPlaces(root: string, library: string | null): (path: string) => Promise<Place> {
  const folders = new Map([['.', Promise.resolve({ place: root, isThere: true })]]);
  const findFolder = (path: string): Promise<Place> => {
    const found = folders.get(path) ?? findIn(root, findFolder(dirname(path)), path, 'folder');
    folders.set(path, found);
    return found;
  };
  return async (path) => {
    const found = await findIn(root, findFolder(dirname(path)), path, 'file');
    const home = library && (await realpath(library).catch(() => library));
    if (home === null || !isWithin(home, found.place)) return found;
    throw new Problem(
      'unsafe-place',
      `${found.place} would lie inside the library ${home}. Choose a folder outside it.`,
    );
  };
}

async function findIn(
  root: string,
  folder: Promise<Place>,
  path: string,
  wanted: 'file' | 'folder',
): Promise<Place> {
  const above = await folder;
  let place = join(above.place, basename(path));
  if (!above.isThere) return { place, isThere: false };
  let found = await unlessMissing(place, lstat(place), null);
  if (found === null) return { place, isThere: false };
  if (found.isSymbolicLink()) {
    const real = await realpath(place).catch(() => null);
    if (real === null || !isWithin(root, real)) {
      throw new Problem('unsafe-place', `${place} is a link that leads out of ${root}.`);
    }
    place = real;
    found = await lstat(real);
  }
  if (wanted === 'file' ? !found.isFile() : !found.isDirectory()) {
    throw new Problem(
      'unsafe-place',
      `${place} is in the way: it is not a ${wanted}. Move it away, then try again.`,
    );
  }
  return { place, isThere: true };
}
