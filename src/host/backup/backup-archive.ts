import { hostname } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import { z } from 'zod';
import { describeProblem, Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from '../files/file-problem';

/** The file in an archive that tells what it is a backup of. */
export const MANIFEST = 'outloud-backup.json';

/** The folder in an archive that holds the library. */
export const INSIDE = 'library/';

const BACKUP_VERSION = 1;

const manifestSchema = z.object({
  version: z.literal(BACKUP_VERSION),
  /** The library's folder and the computer it was on. */
  library: z.string(),
  host: z.string(),
  made: z.iso.datetime(),
  /** How many files of the library it holds. */
  files: z.int().nonnegative(),
});

type Manifest = z.infer<typeof manifestSchema>;

export function writeManifest(library: string, made: Date, files: number): Buffer {
  const manifest: Manifest = {
    version: BACKUP_VERSION,
    library,
    host: hostname(),
    made: made.toISOString(),
    files,
  };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** A backup that is open for reading. */
export interface ReadBackup {
  readonly manifest: Manifest;
  /** Reads each file of the library once, in order, by its path in the library. */
  files(): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }>;
  close(): void;
}

/**
 * Opens a backup.
 *
 * @throws Problem `bad-input` when the file is no backup of a library, `corrupt` when it is a
 *   damaged one, or of the disk
 */
export async function readBackup(file: string): Promise<ReadBackup> {
  const zip = await openPromise(file, { autoClose: false }).catch((error: unknown) => {
    if (fileErrorCode(error) !== undefined) throw toFileProblem(error, file);
    throw noBackup(file, error);
  });
  try {
    const entries = zip.eachEntry();
    const read = async (entry: Parameters<typeof zip.openReadStreamPromise>[0]) => {
      const bytes = await buffer(await zip.openReadStreamPromise(entry));
      if (crc32(bytes) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`);
      return bytes;
    };
    const first = await entries.next();
    if (first.done === true || first.value.fileName !== MANIFEST) throw noBackup(file);
    const manifest = parseManifest(file, await read(first.value));
    return {
      manifest,
      async *files() {
        let count = 0;
        try {
          for await (const entry of entries) {
            const { fileName } = entry;
            if (!fileName.startsWith(INSIDE)) throw new Error(`${fileName} is not the library's`);
            count += 1;
            yield { path: fileName.slice(INSIDE.length), bytes: await read(entry) };
          }
        } catch (error) {
          throw error instanceof Problem ? error : damaged(file, describeProblem(error), error);
        }
        if (count !== manifest.files) {
          throw damaged(file, `it holds ${count} files in place of ${manifest.files}`);
        }
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof Problem ? error : damaged(file, describeProblem(error), error);
  }
}

function parseManifest(file: string, bytes: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw noBackup(file, error);
  }
}

function noBackup(file: string, cause?: unknown): Problem {
  return new Problem(
    'bad-input',
    `${file} is not a backup that this Outloud can read. Choose a file that it made, ending in .zip.`,
    { cause },
  );
}

function damaged(file: string, reason: string, cause?: unknown): Problem {
  return new Problem('corrupt', `The backup ${file} is damaged: ${reason}.`, { cause });
}
