import { buffer } from 'node:stream/consumers';
import {
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  type Entry,
  type ZipFile,
} from 'yauzl';
import type { Source } from '#core/import/source';
import { describeProblem, Problem } from '#core/problem';
import { ArchiveFiles, type ArchivedFile } from './archive-files';
import { LARGEST_IN_MEMORY, LARGEST_RATIO, RATIO_FROM } from './bounds';

/** Names are decoded one by one: a bad one must not end the reading of all others. */
const OPTIONS = { autoClose: false, decodeStrings: false } as const;

/** The file type bits of a Unix mode, and those of a symbolic link. */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * A zip archive. An archive of nothing but archives is one export in parts.
 * @throws Problem `bad-input` when it can't be read as a zip archive
 */
export async function openZip(path: string): Promise<Source> {
  const opened: ZipFile[] = [];
  const close = async () => {
    for (const zip of opened) zip.close();
  };
  try {
    const zip = await openPromise(path, OPTIONS);
    opened.push(zip);
    const files = new ArchiveFiles(path);
    await addFiles(zip, files);
    const parts = files.archives;
    if (files.hasTexts || parts.length === 0) return files.toSource(close);
    const joined = new ArchiveFiles(path);
    for (const part of parts) {
      const inner = await fromBufferPromise(await readPart(part), OPTIONS);
      opened.push(inner);
      await addFiles(inner, joined);
    }
    return joined.toSource(close);
  } catch (error) {
    await close();
    if (error instanceof Problem) throw error;
    throw new Problem('bad-input', `${path} can't be read: ${describeProblem(error)}.`, {
      cause: error,
    });
  }
}

async function addFiles(zip: ZipFile, files: ArchiveFiles): Promise<void> {
  for await (const entry of zip.eachEntry()) files.add(toFile(zip, entry));
}

function toFile(zip: ZipFile, entry: Entry): ArchivedFile {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return {
    name,
    size: entry.uncompressedSize,
    refused: reasonAgainst(entry),
    read: async () => {
      try {
        return await buffer(await zip.openReadStreamPromise(entry));
      } catch (error) {
        throw new Problem('bad-input', `${name} is damaged: ${describeProblem(error)}.`, {
          cause: error,
        });
      }
    },
  };
}

function reasonAgainst(entry: Entry): string | null {
  const { uncompressedSize, compressedSize } = entry;
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) {
    return 'is a symbolic link';
  }
  if (entry.isEncrypted()) return 'is encrypted';
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * LARGEST_RATIO) {
    return `would unpack to more than ${LARGEST_RATIO} times its size`;
  }
  return null;
}

async function readPart(part: ArchivedFile): Promise<Buffer> {
  if (part.size > LARGEST_IN_MEMORY) {
    const megabytes = LARGEST_IN_MEMORY / 1024 / 1024;
    throw new Problem('bad-input', `${part.name} is larger than ${megabytes} MB. Unpack it first.`);
  }
  return part.read();
}
