import { open, type FileHandle } from 'node:fs/promises';
import { list, type ReadEntry } from 'tar';
import type { Source } from '#core/import/source';
import { describeProblem, Problem } from '#core/problem';
import { ArchiveFiles } from './archive-files';
import { LARGEST_FILE, LARGEST_IN_MEMORY } from './bounds';
import { toMoment } from './moment';
import { rememberPlace } from './source-identity';

/** Tar files are made of blocks; an empty one stands at the end. */
const BLOCK = 512;

const FILES = new Set(['File', 'OldFile', 'ContiguousFile']);

/**
 * A tar archive, as Joplin's JEX is. It can only be read from its beginning to its end, so that
 * what may be needed is held in memory.
 * @throws Problem `bad-input` when it is compressed, damaged or too large
 */
export async function openTar(path: string, onFound: (files: number) => void): Promise<Source> {
  const checkThere = await rememberPlace(path);
  await refuseUnfit(path);
  const files = new ArchiveFiles(path, onFound);
  let held = 0;
  const takeEntry = (entry: ReadEntry) => {
    if (entry.type === 'Directory') return;
    const chunks: Buffer[] = [];
    const isHeld = held + entry.size <= LARGEST_IN_MEMORY && entry.size <= LARGEST_FILE;
    if (isHeld) {
      held += entry.size;
      entry.on('data', (chunk) => chunks.push(chunk));
    }
    files.add({
      name: entry.path,
      size: entry.size,
      modified: toMoment(entry.mtime),
      refused: FILES.has(entry.type)
        ? isHeld
          ? null
          : 'is more than fits into memory'
        : 'is a link or a device',
      read: async () => Buffer.concat(chunks),
    });
  };
  try {
    await list({ file: path, strict: true, onReadEntry: takeEntry });
  } catch (error) {
    throw new Problem('bad-input', `${path} can't be read: ${describeProblem(error)}.`, {
      cause: error,
    });
  }
  return files.toSource({ checkThere, close: async () => undefined });
}

async function readBlock(file: FileHandle, position: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, Math.max(position, 0));
  return buffer;
}

/** The tar package would unpack what is compressed, and not miss the end of what is cut off. */
async function refuseUnfit(path: string): Promise<void> {
  const file = await open(path);
  try {
    const first = await readBlock(file, 0);
    if (first.toString('latin1', 257, 262) !== 'ustar') {
      throw new Problem('bad-input', `${path} is not an uncompressed tar archive.`);
    }
    const { size } = await file.stat();
    const last = await readBlock(file, size - BLOCK);
    if (size % BLOCK !== 0 || last.some((byte) => byte !== 0)) {
      throw new Problem('bad-input', `${path} can't be read: its end is missing. Export it again.`);
    }
  } finally {
    await file.close();
  }
}
