import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
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
import { LARGEST_IN_MEMORY, LARGEST_RATIO, MOST_ARCHIVED, RATIO_FROM } from './bounds';
import { toMoment } from './moment';
import { rememberPlace } from './source-identity';

/** Names are decoded one by one: a bad one must not end the reading of all others. */
const OPTIONS = { autoClose: false, decodeStrings: false } as const;

/** The file type bits of a Unix mode; archives of other systems have none there. */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const HARMLESS = new Set([0, 0o100000, 0o040000]);

/** The ways of packing that are read: none, and deflate. */
const METHODS = new Set([0, 8]);

/**
 * A zip archive. An archive of nothing but archives is one export in parts.
 * @param onFound is told now and then how many files were found; what it throws ends the opening
 * @throws Problem `bad-input` when it can't be read as a zip archive
 */
export async function openZip(path: string, onFound: (files: number) => void): Promise<Source> {
  const opened: ZipFile[] = [];
  const close = async () => {
    for (const zip of opened) zip.close();
  };
  const checkThere = await rememberPlace(path);
  try {
    const zip = await openPromise(path, OPTIONS);
    opened.push(zip);
    const files = new ArchiveFiles(path, onFound);
    await addFiles(zip, (await stat(path)).size, files);
    const isInParts = !files.hasTexts && files.archives.length > 0;
    const found = isInParts ? await openParts(files, opened) : files;
    return found.toSource({ checkThere, close });
  } catch (error) {
    await close();
    if (error instanceof Problem) throw error;
    throw new Problem('bad-input', `${path} can't be read: ${describeProblem(error)}.`, {
      cause: error,
    });
  }
}

/** The files of all the archives in an archive. A part that can't be read is named. */
async function openParts(outer: ArchiveFiles, opened: ZipFile[]): Promise<ArchiveFiles> {
  const joined = outer.withoutArchives();
  let held = 0;
  for (const part of outer.archives) {
    held += part.size;
    if (held > LARGEST_IN_MEMORY) {
      const megabytes = LARGEST_IN_MEMORY / 1024 / 1024;
      joined.skip(
        part.name,
        `is beyond the ${megabytes} MB of inner archives that are read; unpack it first`,
      );
      continue;
    }
    try {
      const bytes = await part.read();
      const inner = await fromBufferPromise(bytes, OPTIONS);
      opened.push(inner);
      await addFiles(inner, bytes.byteLength, joined);
    } catch (error) {
      joined.skip(part.name, `can't be read: ${describeProblem(error)}`);
    }
  }
  return joined;
}

/** @param bytes of the whole archive */
async function addFiles(zip: ZipFile, bytes: number, files: ArchiveFiles): Promise<void> {
  let packed = 0;
  const found: ArchivedFile[] = [];
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize;
    // Files that lie in each other are how a small archive unpacks to a huge one.
    if (packed > bytes) throw new Error('its files overlap, as those of a zip bomb do');
    if (found.length <= MOST_ARCHIVED) found.push(toFile(zip, entry));
  }
  for (const file of found) files.add(file);
}

function toFile(zip: ZipFile, entry: Entry): ArchivedFile {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return {
    name,
    size: entry.uncompressedSize,
    modified: toMoment(entry.getLastModDate()),
    refused: reasonAgainst(entry),
    read: async () => {
      try {
        const bytes = await buffer(await zip.openReadStreamPromise(entry));
        if (crc32(bytes) !== entry.crc32) throw new Error('its checksum is another one');
        return bytes;
      } catch (error) {
        throw new Problem('bad-input', `${name} is damaged: ${describeProblem(error)}.`, {
          cause: error,
        });
      }
    },
  };
}

function reasonAgainst(entry: Entry): string | null {
  const { uncompressedSize, compressedSize, compressionMethod } = entry;
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type === SYMBOLIC_LINK) return 'is a symbolic link';
  if (!HARMLESS.has(type)) return 'is a pipe, a socket or a device';
  if (entry.isEncrypted()) return 'is encrypted; unpack the archive with its password first';
  if (!METHODS.has(compressionMethod)) {
    return `is packed in a way that can't be read here (method ${compressionMethod})`;
  }
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * LARGEST_RATIO) {
    return `would unpack to more than ${LARGEST_RATIO} times its size`;
  }
  return null;
}
