import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import type { BackupFile, Backups } from '#core/library/backup';
import { toFileProblem } from '../files/file-problem';
import { openOutputFolder } from '../output/output-place';
import { syncFolder } from '../storage/durable-file';
import { readBackup } from './backup-archive';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const NAME = / backup \d{4}-\d{2}-\d{2}T\d{6}Z\.zip$/;
const UNFINISHED = / backup \d{4}-\d{2}-\d{2}T\d{6}Z\.zip\.[0-9a-f]{12}\.tmp$/;

/** Milliseconds without a write after which nobody is writing a backup any more. */
const ABANDONED = 60 * 60 * 1000;

/** Backups as zip archives in folders of this machine. */
export const diskBackups: Backups = {
  list,
  write: async (library, folder, options, progress) => {
    const place = await openOutputFolder(folder, library);
    await removeAbandoned(place, library);
    return writeBackup(library, place, options, progress);
  },
  thin: async (folder, library, keep) => {
    const old = (await list(folder, library)).slice(keep).map(({ file }) => file);
    for (const file of old) await rm(file);
    if (old.length > 0) await syncFolder(folder);
    return old;
  },
  restore: restoreBackup,
};

/** Removes what a backup of this library left when its program was killed in the midst of it. */
async function removeAbandoned(folder: string, library: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw toFileProblem(error, folder);
  });
  for (const name of names) {
    if (!name.startsWith(`${basename(library)} backup `) || !UNFINISHED.test(name)) continue;
    const file = join(folder, name);
    // What can't be removed is in nobody's way.
    const changed = (await stat(file).catch(() => null))?.mtimeMs ?? Infinity;
    if (Date.now() - changed > ABANDONED) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Only what says itself that it is a backup of this library: a name alone may be anybody's. */
async function list(folder: string, library: string): Promise<readonly BackupFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw toFileProblem(error, folder);
  });
  const found: BackupFile[] = [];
  for (const name of names) {
    if (!name.startsWith(basename(library)) || !NAME.test(name)) continue;
    const file = join(folder, name);
    const backup = await readBackup(file).catch(() => null);
    backup?.close();
    if (backup === null) continue;
    const { manifest } = backup;
    if (manifest.library !== library || manifest.host !== hostname()) continue;
    found.push({ file, made: manifest.made });
  }
  return found.toSorted((a, b) => (a.made < b.made ? 1 : -1));
}
