import { readdirSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Low } from 'lowdb';
import { RECORD_VERSION, type EntryRecord } from '#core/library/record';
import { parseRecord, validateRecord } from '#core/library/parse-record';
import type { SetAside } from '#core/library/storage';
import { describeProblem, Problem } from '#core/problem';
import { fileErrorCode, isMissing, isNowhere, toFileProblem } from '../files/file-problem';
import { isTemporaryFile, makeFolderDurably, syncFolder } from './durable-file';
import { DurableJsonFile } from './durable-json-file';
import { howToRead } from './how-to-restore';
import { keepOtherVersion } from './keep-other-version';
import { readOwnFile } from './read-own-file';
import { SeenFiles, stampOf, sumOf, UnseenChange, type Seen } from './seen-files';

export const PLACES = ['entries', 'trash'] as const;

/** Where an entry is: among the entries or in the trash. */
export type Place = (typeof PLACES)[number];

/** Folders listed in one go: some milliseconds' work. */
const FOLDERS_AT_ONCE = 200;

/** The name of a record's file. */
export const RECORD_FILE = /^([0-9a-z]{8,32})\.json$/;

/** The files of the entries: one lowdb file a record. */
export class EntryFiles {
  /** The files as they are known; one that is another by now is not replaced. */
  seen = new SeenFiles();
  /** Checksums of the contents that journals of this machine held, by entry. */
  readonly own = new Map<string, Set<string>>();
  /** Folders from which files were dropped that a power cut may bring back, also before this. */
  private readonly unsure: Set<string>;

  /** @param options.sweeps whether `list` removes what a crash left half-written */
  constructor(
    private readonly folder: string,
    private readonly options = { sweeps: true },
  ) {
    this.unsure = new Set([join(folder, 'trash')]);
  }

  /** The record's path below the library's folder, with slashes. */
  name(id: string, place: Place): string {
    return place === 'entries' ? `entries/${id.slice(0, 2)}/${id}.json` : `trash/${id}.json`;
  }

  /** @throws Problem `not-found`, `corrupt` with the file and the reason, or of the disk. */
  async read(id: string, place: Place): Promise<EntryRecord> {
    return (await this.readSeen(id, place)).record;
  }

  /** The record, and the file that it was in. Same problems as `read`. */
  async readSeen(id: string, place: Place): Promise<{ record: EntryRecord; seen: Seen }> {
    const name = this.name(id, place);
    const path = join(this.folder, name);
    const { file, adapter } = this.open(id, place);
    try {
      await file.read();
    } catch (error) {
      if (fileErrorCode(error) !== undefined) throw toFileProblem(error, path);
      throw this.corrupt(id, path, error);
    }
    if (file.data === null || adapter.seen === null)
      throw new Problem('not-found', `${path} does not exist.`);
    if (file.data.id !== id)
      throw this.corrupt(id, path, new Error(`it holds another entry, ${file.data.id}`));
    return { record: file.data, seen: adapter.seen };
  }

  /**
   * Keeps the record in this place and takes it out of the other. What another version wrote is
   * kept beside before.
   * @throws UnseenChange when another program changed a file that would be lost
   */
  async write(record: EntryRecord, place: Place): Promise<void> {
    const name = this.name(record.id, place);
    await keepOtherVersion(this.folder, name, RECORD_VERSION);
    await this.makeFolder(join(this.folder, name), place);
    const { file, adapter } = this.open(record.id, place);
    file.data = record;
    await file.write();
    if (adapter.seen !== null) this.seen.set(name, adapter.seen);
    await this.drop(record.id, other(place), RECORD_VERSION);
  }

  /**
   * Moves an entry's file; one that was moved before is left where it is.
   * @throws UnseenChange when another program changed a file that would be lost
   */
  async move(id: string, to: Place): Promise<void> {
    const [name, source] = [this.name(id, to), this.name(id, other(to))];
    const [target, from] = [join(this.folder, name), join(this.folder, source)];
    await this.makeFolder(target, to);
    await this.refuseUnseen(id, to);
    await this.refuseUnseen(id, other(to));
    try {
      await rename(from, target);
      const seen = this.seen.get(source);
      if (seen !== undefined) this.seen.set(name, seen);
      this.seen.delete(source);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await stat(target);
    }
    // Also for one that was moved before: that may have been cut short here.
    await syncFolder(dirname(target));
    await syncExisting(dirname(from));
  }

  /** Deletes an entry's file, wherever it is. */
  async remove(id: string): Promise<void> {
    await this.drop(id, 'entries');
    await this.drop(id, 'trash');
  }

  /**
   * The ids that have a file in this place.
   * @param sweeps whether what a crash left half-written is removed: not while files are written
   */
  async list(place: Place, sweeps = this.options.sweeps): Promise<Set<string>> {
    const root = join(this.folder, place);
    const folders = place === 'trash' ? [''] : namesIn(root);
    const ids = new Set<string>();
    for (const [index, folder] of folders.entries()) {
      if (index % FOLDERS_AT_ONCE === FOLDERS_AT_ONCE - 1) await setImmediate();
      for (const name of namesIn(join(root, folder))) {
        const id = RECORD_FILE.exec(name)?.[1];
        if (id?.startsWith(folder)) ids.add(id);
        else if (sweeps && isTemporaryFile(name))
          await rm(join(root, folder, name), { force: true });
      }
    }
    return ids;
  }

  /** The place and the reason of a record that can't be read; the path is said once. */
  aside(id: string, place: Place, error: unknown): SetAside {
    const file = this.name(id, place);
    const path = join(this.folder, file);
    const told = describeProblem(error);
    return { file, reason: told.startsWith(`${path} `) ? `it${told.slice(path.length)}` : told };
  }

  private corrupt(id: string, path: string, cause: unknown): Problem {
    const told = `${path} can't be read: ${describeProblem(cause)}. ${howToRead(this.folder, id, cause)}`;
    return new Problem('corrupt', told, { cause });
  }

  private async makeFolder(path: string, place: Place): Promise<void> {
    await makeFolderDurably(join(this.folder, place));
    if (place === 'entries') await makeFolderDurably(dirname(path));
  }

  /** @param version what another version than this one wrote is kept beside; left out, nothing is */
  private async drop(id: string, place: Place, version?: number): Promise<void> {
    const name = this.name(id, place);
    const path = join(this.folder, name);
    const folder = dirname(path);
    const isThere = await this.refuseUnseen(id, place);
    if (!isThere && place === 'trash' && !this.unsure.has(folder)) return;
    if (isThere && version !== undefined) await keepOtherVersion(this.folder, name, version);
    try {
      await rm(path);
    } catch (error) {
      if (!isMissing(error)) {
        this.unsure.add(folder);
        throw error;
      }
      // Not there among the entries: dropping it may have been cut short before this. In the trash
      // it mostly never was.
      if (place === 'trash' && !this.unsure.has(folder)) return;
    }
    // Only now: while it is there it is known.
    this.seen.delete(name);
    this.unsure.add(folder);
    await syncExisting(folder);
    this.unsure.delete(folder);
  }

  /**
   * @returns whether there is a file
   * @throws UnseenChange when it holds something that was not seen
   */
  private async refuseUnseen(id: string, place: Place): Promise<boolean> {
    const name = this.name(id, place);
    const stamp = await this.stamp(name);
    const known = this.seen.get(name);
    if (stamp === null || stamp === known?.stamp) return stamp !== null;
    const sum = sumOf(await readOwnFile(join(this.folder, name)));
    if (sum !== known?.sum && !this.isOwn(id, sum)) throw new UnseenChange(name);
    this.seen.set(name, { stamp, sum });
    return true;
  }

  /** Whether a journal of this machine held what the file holds. */
  isOwn(id: string, sum: string): boolean {
    return this.own.get(id)?.has(sum) === true;
  }

  /** The stamp of a file, or null where there is none. */
  async stamp(name: string): Promise<string | null> {
    try {
      return stampOf(await stat(join(this.folder, name)));
    } catch (error) {
      if (isNowhere(error)) return null;
      throw toFileProblem(error, join(this.folder, name));
    }
  }

  private open(
    id: string,
    place: Place,
  ): {
    file: Low<EntryRecord | null>;
    adapter: DurableJsonFile<EntryRecord | null>;
  } {
    const adapter = new DurableJsonFile<EntryRecord | null>(
      join(this.folder, this.name(id, place)),
      parseRecord,
      validateRecord,
      async () => void (await this.refuseUnseen(id, place)),
    );
    return { adapter, file: new Low<EntryRecord | null>(adapter, null) };
  }
}

function other(place: Place): Place {
  return place === 'entries' ? 'trash' : 'entries';
}

async function syncExisting(folder: string): Promise<void> {
  try {
    await syncFolder(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Asking for many small folders one by one through the thread pool takes five times as long. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isNowhere(error)) return [];
    throw error;
  }
}
