import { open } from 'node:fs/promises';
import { list, type ReadEntry } from 'tar';
import type { Source } from '#core/import/source';
import { describeProblem, Problem } from '#core/problem';
import { ArchiveFiles } from './archive-files';
import { LARGEST_FILE, LARGEST_IN_MEMORY } from './bounds';
import { rememberPlace } from './source-identity';

const FILES = new Set(['File', 'OldFile', 'ContiguousFile']);

/**
 * A tar archive, as Joplin's JEX is. It can only be read from its beginning to its end, so that
 * what may be needed is held in memory.
 * @throws Problem `bad-input` when it is compressed, damaged or too large
 */
export async function openTar(
  path: string,
  onFound: (files: number) => void = () => undefined,
): Promise<Source> {
  const checkThere = await rememberPlace(path);
  await refuseCompressed(path);
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

/** The library would unpack it on the way, however much that gives. */
async function refuseCompressed(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    if (bytesRead === 512 && buffer.toString('latin1', 257, 262) === 'ustar') return;
    throw new Problem('bad-input', `${path} is not an uncompressed tar archive.`);
  } finally {
    await file.close();
  }
}
