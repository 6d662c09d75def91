import { constants } from 'node:fs';
import { access, lstat, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isDeviceName, nameKey } from '#core/publish/file-safe';
import { Problem, type ProblemCode } from '#core/problem';

/** The code that a file system sets on its errors, such as `ENOENT`. */
export function errorCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}

const CODES: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  ENOENT: ['not-found', 'does not exist'],
  ENOTDIR: ['not-found', 'is not a folder'],
  EACCES: ['no-access', 'can not be written: permission denied'],
  EPERM: ['no-access', 'can not be written: permission denied'],
  EROFS: ['no-access', 'is on a read-only disk'],
  ENOSPC: ['disk', 'could not be written: the disk is full'],
  EDQUOT: ['disk', 'could not be written: the disk quota is used up'],
};

/** A file system's error as a `Problem` that names the file. A `Problem` is handed on as it is. */
export function toProblem(thrown: unknown, path: string): Problem {
  if (thrown instanceof Problem) return thrown;
  const [code, text] = CODES[errorCode(thrown) ?? ''] ?? ['disk', `could not be written: ${String(thrown)}`];
  return new Problem(code, `${path} ${text}.`, { cause: thrown });
}

/** Whether a path is the folder itself or lies in it. Both must be real paths. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * The real path of an existing, writable output folder that is kept apart from the library.
 * @throws Problem `not-found`, `no-access`, or `unsafe-place` when one lies in the other.
 */
export async function openOutputFolder(folder: string, library: string | null): Promise<string> {
  let root: string;
  try {
    root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) {
      throw new Problem('not-found', `${folder} is not a folder.`);
    }
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (thrown) {
    throw toProblem(thrown, folder);
  }
  if (library === null) return root;
  const home = await realpath(library).catch(() => library);
  if (isWithin(home, root)) {
    throw new Problem('unsafe-place', `${folder} lies inside the library ${library}. Choose a folder outside it.`);
  }
  if (isWithin(root, home)) {
    throw new Problem('unsafe-place', `The library ${library} lies inside ${folder}. Choose a folder that does not hold the library.`);
  }
  return root;
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
    if (parts.some((part) => !isSafePart(part))) {
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

function isSafePart(part: string): boolean {
  return (
    part !== '' &&
    part !== '.' &&
    part !== '..' &&
    // eslint-style character classes read worse than the plain list of what Windows refuses.
    !/[\\:*?"<>|\p{Cc}\p{Cs}]/u.test(part) &&
    !/[. ]$/.test(part) &&
    !isDeviceName(part)
  );
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
      if (errorCode(thrown) === 'ENOENT') return null;
      throw toProblem(thrown, place);
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
      throw new Problem('unsafe-place', `${place} is in the way: it is not a ${isLast ? 'file' : 'folder'}.`);
    }
  }
  return place;
}
