import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupProgress } from '#core/library/backup';
import { isSafePath } from '#core/publish/places/safe-path';
import { Problem } from '#core/problem';
import { toFileProblem } from '../files/file-problem';
import { syncFolder } from '../storage/durable-file';
import { LIBRARY_FILE } from '../storage/library-file';
import { claimFolder } from '../storage/claim-folder';
import { readBackup } from './backup-archive';

const RECORD = /^(?:entries|trash)\//;

/**
 * Writes what a backup holds into a new or empty folder, so that it lasts; nothing is left there
 * when that fails. One that was interrupted leaves a folder that is no library.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  progress: BackupProgress,
): Promise<{ readonly made: string; readonly records: number; readonly files: number }> {
  const backup = await readBackup(file);
  try {
    const { made, files: total } = backup.manifest;
    const isMade = await claimFolder(folder);
    const begun = new Set<string>();
    const folders = new Set<string>();
    try {
      let files = 0;
      let records = 0;
      let library: Buffer | null = null;
      for await (const { path, bytes } of backup.files()) {
        if (!isSafePath(path)) {
          throw new Problem('corrupt', `The backup ${file} is damaged: “${path}” is no safe path.`);
        }
        files += 1;
        if (RECORD.test(path)) records += 1;
        progress(files, total);
        if (path === LIBRARY_FILE) {
          library = bytes;
          continue;
        }
        begun.add(path.replace(/\/.*/s, ''));
        for (const one of foldersOf(path)) folders.add(one);
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), bytes, { flag: 'wx', flush: true });
      }
      if (library === null) {
        throw new Problem('corrupt', `The backup ${file} is damaged: it has no ${LIBRARY_FILE}.`);
      }
      for (const one of folders) await syncFolder(join(folder, one));
      // It makes the folder a library, so it comes last.
      begun.add(LIBRARY_FILE);
      await writeFile(join(folder, LIBRARY_FILE), library, { flag: 'wx', flush: true });
      await syncFolder(folder);
      return { made, records, files };
    } catch (error) {
      for (const name of begun) await rm(join(folder, name), { recursive: true, force: true });
      if (isMade) await rm(folder, { recursive: true, force: true });
      throw toFileProblem(error, folder);
    }
  } finally {
    backup.close();
  }
}

/** The folders above a file, by their paths with slashes. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
