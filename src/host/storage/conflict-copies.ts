import { rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UNSAVED_MARK, type ConflictCopy, type CopyContent } from '#core/library/outside-change';
import { parseRecord } from '#core/library/parse-record';
import { describeProblem, Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from '../files/file-problem';
import { parseBoundedJson, stringifyBounded } from './bounded-json';
import { makeFolderDurably, syncFolder, writeFileDurably } from './durable-file';
import { readOwnFile } from './read-own-file';

/** Records' own names hold lower-case letters and digits alone: with more it is a copy. */
const COPY = /^([0-9a-z]{8,32})([^0-9a-z].*)\.json$/i;
const SETTINGS_COPY = /^library([^0-9a-z].*)\.json$/i;

/**
 * What a file's name says of it when it is a second file of an entry or of the settings, whatever
 * sync program made it: Syncthing's `x.sync-conflict-….json`, Dropbox's `x (Laptop's conflicted
 * copy …).json`, `x (1).json`, `x-Laptop.json`; null for any other file.
 */
export function toConflictCopy(file: string): ConflictCopy | null {
  const name = basename(file);
  const folder = dirname(file);
  if (folder === '.') {
    const mark = SETTINGS_COPY.exec(name)?.[1];
    return mark === undefined ? null : { file, id: null, mark: mark.trim() };
  }
  const [, id, mark] = COPY.exec(name) ?? [];
  if (id === undefined || mark === undefined) return null;
  const isPlace = folder === 'trash' || folder === `entries/${id.slice(0, 2)}`;
  return isPlace ? { file, id, mark: mark.trim() } : null;
}

/** Whether a sync program is still writing the file, or keeps it for itself. */
export function isSyncTemporary(name: string): boolean {
  return /^(?:\.|~)|\.tmp$|\.part$|\.partial$|\.!sync$|\.crdownload$/i.test(name);
}

/** Copies of entries that wait to be merged. */
export class ConflictCopies {
  readonly found = new Map<string, ConflictCopy>();

  constructor(private readonly folder: string) {}

  /** @throws Problem `not-found`, or `corrupt` with the reason. */
  async read(file: string): Promise<CopyContent> {
    const path = join(this.folder, this.known(file).file);
    try {
      const value = parseBoundedJson((await readOwnFile(path)).toString());
      // A copy that was kept here knows what it was made from.
      if (typeof value === 'object' && value !== null && 'record' in value) {
        const base = 'base' in value && value.base !== null ? parseRecord(value.base) : null;
        return { record: parseRecord(value.record), base };
      }
      return { record: parseRecord(value), base: null };
    } catch (error) {
      if (fileErrorCode(error) !== undefined) throw toFileProblem(error, path);
      throw new Problem('corrupt', `${path} can't be read: ${describeProblem(error)}.`, {
        cause: error,
      });
    }
  }

  /** @param now for the name, ISO 8601 */
  async keep(copy: CopyContent, now: string): Promise<void> {
    await this.write(placeOf(copy, '.conflict-', now), copy);
  }

  /**
   * Keeps what a window could not save.
   *
   * @param last the file of an earlier state of it, which is replaced unless it was merged since
   * @param now for the name of a new one, ISO 8601
   * @returns the file
   */
  async keepUnsaved(copy: CopyContent, last: string | null, now: string): Promise<string> {
    const known = last === null ? undefined : this.found.get(last);
    const isSame = known?.id === copy.record.id && known.mark.startsWith(UNSAVED_MARK);
    const file = isSame ? known.file : placeOf(copy, UNSAVED_MARK, now);
    await this.write(file, copy);
    return file;
  }

  /** Moves a copy to `set-aside/`, under a name that is free there. */
  async setAside(file: string): Promise<string> {
    const name = basename(this.known(file).file, '.json');
    await makeFolderDurably(join(this.folder, 'set-aside'));
    for (let number = 1; ; number += 1) {
      const target = `set-aside/${name}${number === 1 ? '' : `-${number}`}.json`;
      if (await this.exists(target)) continue;
      await rename(join(this.folder, file), join(this.folder, target));
      await syncFolder(join(this.folder, 'set-aside'));
      await syncFolder(dirname(join(this.folder, file)));
      this.found.delete(file);
      return target;
    }
  }

  /** Remembers a file that is a conflict copy. @returns whether that is news */
  note(file: string): boolean {
    const copy = isSyncTemporary(basename(file)) ? null : toConflictCopy(file);
    if (copy === null || this.found.has(file)) return false;
    this.found.set(file, copy);
    return true;
  }

  /** Looks whether a copy came or went. @returns whether that is news */
  async look(file: string): Promise<boolean> {
    if (toConflictCopy(file) === null) return false;
    return (await this.exists(file)) ? this.note(file) : this.found.delete(file);
  }

  known(file: string): ConflictCopy {
    const copy = this.found.get(file);
    if (copy === undefined) throw new Problem('not-found', `There is no conflict copy ${file}.`);
    return copy;
  }

  private async write(file: string, { record, base }: CopyContent): Promise<void> {
    await makeFolderDurably(join(this.folder, 'entries'));
    await makeFolderDurably(join(this.folder, dirname(file)));
    const bytes = Buffer.from(stringifyBounded({ record, base }));
    await writeFileDurably(join(this.folder, file), [bytes]);
    this.note(file);
  }

  private async exists(file: string): Promise<boolean> {
    return (await stat(join(this.folder, file)).catch(() => null)) !== null;
  }
}

/** @param now ISO 8601, to the millisecond in the name */
function placeOf({ record }: CopyContent, mark: string, now: string): string {
  const time = now.replaceAll(/[^0-9]/g, '').slice(0, 17);
  return `entries/${record.id.slice(0, 2)}/${record.id}${mark}${time}.json`;
}
