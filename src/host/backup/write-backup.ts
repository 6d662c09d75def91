import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { BackupProgress, WrittenBackup } from '#core/library/backup';
import { parseRecord } from '#core/library/parse-record';
import { describeProblem, Problem } from '#core/problem';
import { toFileProblem } from '../files/file-problem';
import { parseBoundedJson } from '../storage/bounded-json';
import { syncFolder } from '../storage/durable-file';
import { INSIDE, MANIFEST, readBackup, writeManifest } from './backup-archive';
import { listLibraryFiles } from './list-library-files';

/** Images are packed already. */
const PACKED = /^assets\//;
const RECORD = /^(?:entries\/[0-9a-z]{2}|trash)\/[0-9a-z]{8,32}\.json$/;
const ASSET = /^assets\/([0-9a-f]{64})\./;

/** A backup's file: named by its second, or by the next one that has none yet. */
async function nameBackup(folder: string, library: string, made: Date): Promise<string> {
  for (let second = 0; ; second += 1) {
    const moment = new Date(made.getTime() + second * 1000)
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')
      .replaceAll(':', '');
    const file = join(folder, `${basename(library)} backup ${moment}.zip`);
    if ((await stat(file).catch(() => null)) === null) return file;
  }
}

/**
 * Writes a library into one zip archive and reads it back before it gets its name.
 *
 * @param folder where it goes, known to be writable and outside the library
 */
export async function writeBackup(
  library: string,
  folder: string,
  options: { readonly made: Date; readonly journals: boolean },
  progress: BackupProgress,
): Promise<WrittenBackup> {
  const file = await nameBackup(folder, library, options.made);
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  const { paths, notes } = await listLibraryFiles(library, options.journals);
  const hashes = new Map<string, string>();
  const total = paths.length * 2;
  try {
    await writeArchive(library, temporary, paths, options.made, (path, bytes) => {
      hashes.set(path, hash(bytes));
      progress(hashes.size, total);
    });
    const found = await verify(temporary, hashes, (done) => progress(paths.length + done, total));
    const { size } = await stat(temporary);
    await rename(temporary, file);
    await syncFolder(dirname(file));
    return {
      file,
      bytes: size,
      records: found.records,
      assets: found.assets,
      files: paths.length,
      notes: [...notes, ...found.notes],
    };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw toFileProblem(error, file);
  }
}

async function writeArchive(
  library: string,
  file: string,
  paths: readonly string[],
  made: Date,
  read: (path: string, bytes: Buffer) => void,
): Promise<void> {
  const zip = new ZipFile();
  const mtime = made;
  zip.addBuffer(writeManifest(library, made, paths.length), MANIFEST, { mtime });
  for (const path of paths) {
    // Opened only when its turn comes: the archive is never held in memory.
    zip.addReadStreamLazy(
      `${INSIDE}${path}`,
      { mtime, compress: !PACKED.test(path) },
      (give: (error: unknown, stream: Readable) => void) => {
        readFile(join(library, path)).then(
          (bytes) => {
            try {
              read(path, bytes);
              give(null, Readable.from(bytes.byteLength === 0 ? [] : [bytes]));
            } catch (error) {
              give(error, Readable.from([]));
            }
          },
          (error: unknown) => give(toFileProblem(error, join(library, path)), Readable.from([])),
        );
      },
    );
  }
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  zip.end();
  const target = createWriteStream(file, { flags: 'wx', flush: true });
  const written = pipeline(zip.outputStream, target);
  try {
    await Promise.race([written, failed]);
  } catch (error) {
    target.destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

/** Reads an archive back: every byte, every record, every asset's name. */
async function verify(
  file: string,
  hashes: ReadonlyMap<string, string>,
  progress: (done: number) => void,
): Promise<{ records: number; assets: number; notes: string[] }> {
  const backup = await readBackup(file);
  const notes: string[] = [];
  const seen = new Set<string>();
  let records = 0;
  let assets = 0;
  try {
    for await (const { path, bytes } of backup.files()) {
      const sum = hash(bytes);
      if (hashes.get(path) !== sum || seen.has(path)) {
        throw new Problem(
          'corrupt',
          `${path} did not come back from the backup as it was written.`,
        );
      }
      seen.add(path);
      progress(seen.size);
      const asset = ASSET.exec(path)?.[1];
      if (asset !== undefined) {
        assets += 1;
        if (asset !== sum) notes.push(`${path} is damaged in the library already.`);
      } else if (RECORD.test(path)) {
        records += 1;
        const reason = reasonAgainst(bytes);
        if (reason !== null) notes.push(`${path} can't be read in the library already: ${reason}.`);
      }
    }
  } finally {
    backup.close();
  }
  if (seen.size !== hashes.size) {
    throw new Problem('corrupt', `Only ${seen.size} of ${hashes.size} files came back.`);
  }
  return { records, assets, notes };
}

function reasonAgainst(bytes: Buffer): string | null {
  try {
    parseRecord(parseBoundedJson(bytes.toString('utf8')));
    return null;
  } catch (error) {
    return describeProblem(error);
  }
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
