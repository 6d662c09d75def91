import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Source } from '#core/import/source';
import { Problem } from '#core/problem';
import { decodeText } from '../files/decode-text';
import { toFileProblem } from '../files/file-problem';
import { isWithin } from '../files/is-within';
import { readBoundedFile } from '../files/read-bounded-file';
import { LARGEST_FILE, LARGEST_TEXT } from './bounds';
import { toMoment } from './moment';
import { listFolder } from './list-folder';
import { rememberPlace } from './source-identity';

/** A folder of files. */
export async function openFolder(path: string, onFound: (files: number) => void): Promise<Source> {
  const checkThere = await rememberPlace(path);
  const listed = await listFolder(path, onFound);
  return { path, isFolder: true, ...listed, checkThere, ...readIn(path) };
}

/** One text; the files beside and under it can be read, but are not listed. */
export async function openFile(path: string): Promise<Source> {
  const checkThere = await rememberPlace(dirname(path));
  const files = [basename(path)];
  const listed = { files, skipped: [], passedBy: [] };
  return { path, isFolder: false, ...listed, checkThere, ...readIn(dirname(path)) };
}

function readIn(
  root: string,
): Pick<Source, 'nameOf' | 'readText' | 'readBytes' | 'modified' | 'close'> {
  const nameOf = (path: string) => join(root, path);
  return {
    nameOf,
    readText: async (path) =>
      decodeText(await readBoundedFile(await locate(root, path), LARGEST_TEXT), nameOf(path)),
    readBytes: async (path) => readBoundedFile(await locate(root, path), LARGEST_FILE),
    modified: async (path) => toMoment((await stat(await locate(root, path))).mtime),
    close: async () => undefined,
  };
}

/** Where a file lies, links followed. @throws Problem when it is not there or leads out. */
async function locate(root: string, path: string): Promise<string> {
  const place = join(root, path);
  let real: string;
  try {
    real = await realpath(place);
  } catch (error) {
    throw toFileProblem(error, place);
  }
  if (!isWithin(await realpath(root), real)) {
    throw new Problem('unsafe-place', `${place} leads out of ${root}.`);
  }
  const found = await stat(real);
  if (found.isDirectory()) throw new Problem('not-found', `${place} is a folder.`);
  if (!found.isFile()) throw new Problem('bad-input', `${place} is not a file.`);
  return real;
}
