import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  open,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '#core/problem';
import { runLimited } from '#core/run-limited';
import { toFileProblem, unlessMissing } from '../files/file-problem';

/** Files read or written at the same time: enough to keep the disk busy, few enough for memory. */
export const AT_ONCE = 16;

/** A file that is going to be written: its final place on this disk and its bytes. */
export interface PlacedFile {
  readonly place: string;
  /** Those of a large file are read whenever they are needed. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  /** The file's time; that of its writing when left out. */
  readonly modified?: Date;
}

/**
 * Writes files all or nothing: they are staged in a folder of their own under `root`, read back,
 * and only then moved into place, one atomic rename each. If any move fails, the moves before it
 * are undone from copies of what was there.
 * @param onStaged is told how many files are staged; what it throws ends it before the first move
 * @throws Problem `disk` or `no-access`; the folder is then as it was.
 */
export async function writeTogether(
  root: string,
  files: readonly PlacedFile[],
  onStaged: (done: number) => void = () => undefined,
): Promise<void> {
  if (files.length === 0) return;
  const staging = await mkdtemp(join(root, '.outloud-')).catch((thrown: unknown) => {
    throw toFileProblem(thrown, root);
  });
  const undo: (() => Promise<void>)[] = [];
  let restored = true;
  try {
    let staged = 0;
    await runLimited(files.entries(), AT_ONCE, async ([index, file]) => {
      onStaged(staged);
      await stage(join(staging, `new-${index}`), file);
      staged += 1;
    });
    onStaged(files.length);
    // Before any file, so that undoing removes a folder after all that was put into it.
    await makeFolders(new Set(files.map(({ place }) => dirname(place))), undo);
    await runLimited(files.entries(), AT_ONCE, ([index, file]) => move(staging, index, file, undo));
    await runLimited(files, AT_ONCE, async (file) => verify(file.place, await bytesOf(file.bytes)));
  } catch (thrown) {
    for (const step of undo.toReversed()) {
      await step().catch(() => {
        restored = false;
      });
    }
    if (restored) throw thrown;
    throw new Problem('disk', `${String(thrown)} What was there before is kept in ${staging}.`, {
      cause: thrown,
    });
  } finally {
    if (restored) await rm(staging, { recursive: true, force: true });
  }
}

/** The bytes that a file is to have. */
export async function bytesOf(bytes: PlacedFile['bytes']): Promise<Uint8Array> {
  return typeof bytes === 'function' ? bytes() : bytes;
}

async function stage(path: string, file: PlacedFile): Promise<void> {
  const bytes = await bytesOf(file.bytes);
  try {
    const handle = await open(path, 'wx+');
    try {
      await handle.writeFile(bytes);
      if (file.modified !== undefined) await handle.utimes(file.modified, file.modified);
      await handle.sync();
      await readBack(handle, bytes, file.place);
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw toFileProblem(thrown, file.place);
  }
}

async function verify(place: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(place);
  try {
    await readBack(handle, bytes, place);
  } finally {
    await handle.close();
  }
}

/** A short write is not always reported, so what counts is what can be read back. */
async function readBack(handle: FileHandle, bytes: Uint8Array, shown: string): Promise<void> {
  // With room for one more byte, which must not be there.
  const written = Buffer.allocUnsafe(bytes.byteLength + 1);
  let size = 0;
  for (let read = -1; read !== 0 && size < bytes.byteLength; size += read) {
    read = (await handle.read(written, size, written.byteLength - size, size)).bytesRead;
  }
  if (!written.subarray(0, size).equals(bytes)) {
    throw new Problem('disk', `${shown} could not be written: it reads back differently.`);
  }
}

async function move(
  staging: string,
  index: number,
  { place }: PlacedFile,
  undo: (() => Promise<void>)[],
): Promise<void> {
  const staged = join(staging, `new-${index}`);
  const before = join(staging, `old-${index}`);
  try {
    const existing = await unlessMissing(place, stat(place), null);
    if (existing !== null) {
      await copyFile(place, before);
      await chmod(staged, existing.mode);
    }
    await rename(staged, place);
    undo.push(() => (existing === null ? unlink(place) : rename(before, place)));
  } catch (thrown) {
    throw toFileProblem(thrown, place);
  }
}

/**
 * Makes folders and those above them.
 * @param undo gets what removes those that were made, the innermost last
 */
async function makeFolders(
  folders: ReadonlySet<string>,
  undo: (() => Promise<void>)[],
): Promise<void> {
  const made: string[] = [];
  try {
    await runLimited(folders, AT_ONCE, async (folder) => {
      const first = await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
        throw toFileProblem(thrown, folder);
      });
      if (first === undefined) return;
      for (let path = folder; path.length >= first.length; path = dirname(path)) made.push(path);
    });
  } finally {
    // Two may have had a folder above them made at the same moment.
    const each = [...new Set(made)].toSorted((a, b) => a.length - b.length);
    for (const one of each) undo.push(() => rmdir(one));
  }
}
