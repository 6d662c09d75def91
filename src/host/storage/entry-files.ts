import { readdirSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Low } from 'lowdb';
import { RECORD_VERSION, type EntryRecord } from '#core/library/record';
import { parseRecord, validateRecord } from '#core/library/parse-record';
import { Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from '../file-problem';
import { isTemporaryFile, makeFolderDurably, syncFolder } from './durable-file';
import { DurableJsonFile } from './durable-json-file';
import { keepOtherVersion } from './keep-other-version';

/** Where an entry is: among the entries or in the trash. */
export type Place = 'entries' | 'trash';

/** Folders listed in one go: some milliseconds' work. */
const FOLDERS_AT_ONCE = 200;

const RECORD_FILE = /^([0-9a-z]{8,32})\.json$/;

/** The files of the entries: one lowdb file a record. */
export class EntryFiles {
  /** @param options.sweeps whether `list` removes what a crash left half-written */
  constructor(
    private readonly folder: string,
    private readonly options = { sweeps: true },
  ) {}

  /** The record's path below the library's folder, with slashes. */
  name(id: string, place: Place): string {
    return place === 'entries' ? `entries/${id.slice(0, 2)}/${id}.json` : `trash/${id}.json`;
  }

  /** @throws Problem `not-found`, `corrupt` with the file and the reason, or of the disk. */
  async read(id: string, place: Place): Promise<EntryRecord> {
    const name = this.name(id, place);
    const path = join(this.folder, name);
    const file = this.open(path);
    try {
      await file.read();
    } catch (error) {
      if (fileErrorCode(error) !== undefined) throw toFileProblem(error, path);
      throw corrupt(path, error instanceof Error ? error.message : String(error), error);
    }
    if (file.data === null) throw new Problem('not-found', `${path} does not exist.`);
    if (file.data.id !== id) throw corrupt(path, `it holds another entry, ${file.data.id}`);
    return file.data;
  }

  /**
   * Keeps the record in this place and takes it out of the other. What another version wrote is
   * kept beside before.
   */
  async write(record: EntryRecord, place: Place): Promise<void> {
    const path = join(this.folder, this.name(record.id, place));
    await keepOtherVersion(this.folder, this.name(record.id, place), RECORD_VERSION);
    await this.makeFolder(path, place);
    const file = this.open(path);
    file.data = record;
    await file.write();
    const other = place === 'entries' ? 'trash' : 'entries';
    await keepOtherVersion(this.folder, this.name(record.id, other), RECORD_VERSION);
    await this.drop(record.id, other);
  }

  /** Moves an entry's file; one that was moved before is left where it is. */
  async move(id: string, to: Place): Promise<void> {
    const from = join(this.folder, this.name(id, to === 'entries' ? 'trash' : 'entries'));
    const target = join(this.folder, this.name(id, to));
    await this.makeFolder(target, to);
    try {
      await rename(from, target);
    } catch (error) {
      if (fileErrorCode(error) !== 'ENOENT') throw error;
      await stat(target);
      return;
    }
    await syncFolder(dirname(target));
    await syncFolder(dirname(from));
  }

  /** The ids that have a file in this place. Removes what a crash left half-written. */
  async list(place: Place): Promise<Set<string>> {
    const root = join(this.folder, place);
    const folders = place === 'trash' ? [''] : namesIn(root);
    const ids = new Set<string>();
    for (const [index, folder] of folders.entries()) {
      if (index % FOLDERS_AT_ONCE === FOLDERS_AT_ONCE - 1) await setImmediate();
      for (const name of namesIn(join(root, folder))) {
        const id = RECORD_FILE.exec(name)?.[1];
        if (id?.startsWith(folder)) ids.add(id);
        else if (this.options.sweeps && isTemporaryFile(name))
          await rm(join(root, folder, name), { force: true });
      }
    }
    return ids;
  }

  private async makeFolder(path: string, place: Place): Promise<void> {
    await makeFolderDurably(join(this.folder, place));
    if (place === 'entries') await makeFolderDurably(dirname(path));
  }

  private async drop(id: string, place: Place): Promise<void> {
    const path = join(this.folder, this.name(id, place));
    try {
      await rm(path);
    } catch (error) {
      if (fileErrorCode(error) === 'ENOENT') return;
      throw error;
    }
    await syncFolder(dirname(path));
  }

  private open(path: string): Low<EntryRecord | null> {
    return new Low(
      new DurableJsonFile<EntryRecord | null>(path, parseRecord, validateRecord),
      null,
    );
  }
}

function corrupt(path: string, reason: string, cause?: unknown): Problem {
  return new Problem(
    'corrupt',
    `${path} can't be read: ${reason}. It is left as it is; restore it from a backup to have it back.`,
    { cause },
  );
}

/** Asking for many small folders one by one through the thread pool takes five times as long. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
