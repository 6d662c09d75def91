import { toCatalogRow } from '#core/library/catalog-row';
import type { CatalogRow } from '#core/library/entry';
import type { History } from '#core/library/history/history';
import type { ImportLogs } from '#core/library/import-log';
import type { EntryRecord } from '#core/library/record';
import type { LibrarySettings } from '#core/library/settings';
import { mergeSettings } from '#core/library/merge-settings';
import type { ConflictCopy, CopyContent, OutsideChange } from '#core/library/outside-change';
import type { Repairable, SetAside, Storage, StorageCheck } from '#core/library/storage';
import type { Expired, TrashRow } from '#core/library/trash';
import { Problem } from '#core/problem';
import type { Change } from './change';
import { checkStorage, tidyStorage } from './check-storage';
import { FileHistory } from './file-history';
import { isFull } from './is-full';
import { encodeWrite } from './journal-line';
import { nameReplaced } from './name-replaced';
import { rememberPurged } from './purged-files';
import { listTrashed, readTrashed } from './read-trashed';
import { missingEntry, readOnlyImports, refuseUnfit } from './refusals';
import type { FileStorageParts } from './file-storage-parts';
import { Outside } from './outside';
import { listRepairable, prepareRepair, tellWords } from './repair-entry';
import { assetsOf, dropUnusedAssets } from './unused-assets';

/** A library in a folder: a journal that makes each change last, and lowdb files behind it. */
export class FileStorage implements Storage {
  private closing: Promise<void> | null = null;
  /** Those who read the files and need them as they are. */
  private holders = 0;

  readonly history: History;
  private readonly outside: Outside;

  constructor(private readonly parts: FileStorageParts) {
    this.history = new FileHistory(parts, (id) => this.read(id));
    const keep = (records: readonly EntryRecord[]) =>
      this.keep(records.map((record) => ({ write: record })));
    this.outside = new Outside({ ...parts, keep }, parts.patience, parts.calm);
  }

  get folder(): string {
    return this.parts.folder;
  }

  get readOnly(): string | null {
    return this.parts.readOnly;
  }

  rows(limit?: number): readonly CatalogRow[] {
    return this.parts.table.rows.newestFirst(limit);
  }

  trashed(): readonly TrashRow[] {
    return listTrashed(this.parts);
  }

  expired(): readonly Expired[] {
    return this.parts.removed.expired;
  }

  setAside(): readonly SetAside[] {
    return [...this.parts.table.setAside.values()];
  }

  wordsIn(file: string): Promise<string> {
    return tellWords(this.parts, file);
  }

  repairable(): Promise<readonly Repairable[]> {
    return listRepairable(this.parts);
  }

  async repair(id: string): Promise<EntryRecord> {
    this.refuseWrites();
    const record = await prepareRepair(this.parts, id);
    await this.keep([{ write: record }]);
    return record;
  }

  settings(): LibrarySettings {
    return this.parts.library.settings;
  }

  async read(id: string): Promise<EntryRecord> {
    const { table, entries } = this.parts;
    if (!table.rows.has(id)) throw this.missing(id);
    const pending = table.pending.get(id);
    if (pending?.record) return pending.record;
    try {
      const { record, seen } = await (pending === undefined
        ? entries.readSeen(id, 'entries')
        : // Just taken out of the trash: a checkpoint may be moving its file.
          entries.readSeen(id, 'trash').catch(() => entries.readSeen(id, 'entries')));
      if (await this.outside.follows(id, seen)) return await this.read(id);
      this.followFile(record);
      this.outside.remember(record, seen);
      return record;
    } catch (error) {
      if (await this.outside.comes(id)) return await this.read(id);
      if (error instanceof Problem && error.code === 'corrupt') {
        table.putAside(id, entries.aside(id, 'entries', error));
        this.parts.checkpoints.request();
      }
      throw error;
    }
  }

  readTrashed(id: string): Promise<EntryRecord> {
    return readTrashed(this.parts, id);
  }

  async write(records: readonly EntryRecord[]): Promise<void> {
    this.refuseWrites();
    const { table } = this.parts;
    for (const record of records) refuseUnfit(table, record);
    await this.keep(records.map((record) => ({ write: nameReplaced(table, record) })));
  }

  async remove(...ids: readonly string[]): Promise<void> {
    this.refuseWrites();
    const missing = ids.find((id) => !this.parts.table.rows.has(id));
    if (missing !== undefined) throw this.missing(missing);
    const at = new Date().toISOString();
    await this.keep(ids.map((id) => ({ remove: id, at })));
  }

  async restore(...ids: readonly string[]): Promise<void> {
    this.refuseWrites();
    const missing = ids.find((id) => !this.parts.table.trash.has(id));
    if (missing !== undefined) {
      throw new Problem('not-found', `There is no entry ${missing} in the trash.`);
    }
    await this.keep(ids.map((id) => ({ restore: id })));
  }

  async purge(ids: readonly string[], why: 'asked' | 'expired'): Promise<number> {
    this.refuseWrites();
    const { table, removed, checkpoints } = this.parts;
    const rows = this.trashed().filter(({ id }) => ids.includes(id));
    const missing = ids.find((id) => !table.trash.has(id));
    if (missing !== undefined) {
      throw new Problem('not-found', `There is no entry ${missing} in the trash.`);
    }
    const assets = await assetsOf(this.parts, ids);
    if (why === 'expired') {
      const at = new Date().toISOString();
      removed.remember(rows.map((row) => ({ title: row.title, removed: row.removed, at })));
    }
    await this.keep(ids.map((id) => ({ purge: id })));
    // For the other machines; a full disk must not keep anything from going.
    await rememberPurged(this.parts.folder, this.parts.machine, ids).catch(() => undefined);
    // Their files go now, not when it suits: whoever asked for it wants them gone.
    await checkpoints.run();
    return (await this.dropUnusedAssets(assets)).length;
  }

  async writeSettings(settings: LibrarySettings): Promise<void> {
    this.refuseWrites();
    await this.parts.library.write(settings);
  }

  async addAsset(bytes: Uint8Array, extension: string): Promise<string> {
    this.refuseWrites();
    return this.parts.assets.add(bytes, extension);
  }

  readAsset(name: string): Promise<Uint8Array> {
    return this.parts.assets.read(name);
  }

  assetNames(since?: Date): Promise<readonly string[]> {
    return this.parts.assets.names(since);
  }

  async dropUnusedAssets(names: readonly string[]): Promise<readonly string[]> {
    this.refuseWrites();
    // What was overwritten may become a version that shows some of them.
    await this.parts.checkpoints.run();
    return this.holders > 0 ? [] : dropUnusedAssets(this.parts, names);
  }

  get imports(): ImportLogs {
    this.refuseWhenClosed();
    const { imports, readOnly } = this.parts;
    return readOnly === null ? imports : readOnlyImports(imports, async () => this.refuseWrites());
  }

  followOutside(listener: (change: OutsideChange) => Promise<void>): void {
    if (this.parts.readOnly !== null) return;
    this.outside.follow(listener);
  }

  look(): Promise<void> {
    return this.outside.look();
  }

  copies(): readonly ConflictCopy[] {
    return [...this.parts.copies.found.values()];
  }

  readCopy(file: string): Promise<CopyContent> {
    return this.parts.copies.read(file);
  }

  async keepCopy(copy: CopyContent): Promise<void> {
    this.refuseWrites();
    await this.parts.copies.keep(copy, new Date().toISOString());
  }

  async keepUnsaved(copy: CopyContent, last: string | null): Promise<string> {
    this.refuseWrites();
    return this.parts.copies.keepUnsaved(copy, last, new Date().toISOString());
  }

  async setCopyAside(file: string): Promise<string> {
    this.refuseWrites();
    return this.parts.copies.setAside(file);
  }

  async mergeSettingsCopy(file: string): Promise<void> {
    this.refuseWrites();
    const { library, copies } = this.parts;
    const theirs = await library.readCopy(copies.known(file).file);
    await library.write(mergeSettings(null, library.settings, theirs));
  }

  async check(told?: (done: number, total: number) => void): Promise<StorageCheck> {
    this.refuseWhenClosed();
    return checkStorage(this.parts, told);
  }

  async tidy(): Promise<readonly string[]> {
    this.refuseWrites();
    const done = await tidyStorage(this.parts);
    // What was brought to its place is taken in.
    await this.look();
    return done;
  }

  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.refuseWhenClosed();
    this.holders += 1;
    try {
      return await this.parts.checkpoints.hold(work);
    } finally {
      this.holders -= 1;
    }
  }

  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async shut(): Promise<void> {
    try {
      this.outside.close();
      await this.parts.checkpoints.stop();
      await this.parts.history.end();
      await this.parts.journal.close();
    } finally {
      await this.parts.lock.release();
    }
  }

  private async keep(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    if (this.parts.readOnly !== null) throw new Problem('read-only', this.parts.readOnly);
    const { journal, table, checkpoints } = this.parts;
    if (isFull(table, journal, changes) && checkpoints.failure() === null) await checkpoints.run();
    await journal.append(encodeWrite(changes), () => {
      for (const change of changes) table.apply(change);
    });
    checkpoints.request();
  }

  /** Mends the row of a record whose file another program replaced. */
  private followFile(record: EntryRecord): void {
    const { table, checkpoints } = this.parts;
    const row = table.rows.get(record.id);
    if (row === undefined || row.revision === record.revision) return;
    if (table.pending.has(record.id)) return;
    table.put(toCatalogRow(record), 'entries');
    checkpoints.request();
  }

  private missing(id: string): Problem {
    return missingEntry(this.folder, this.parts.table, id);
  }

  private refuseWrites(): void {
    this.refuseWhenClosed();
    if (this.parts.readOnly !== null) throw new Problem('read-only', this.parts.readOnly);
  }

  private refuseWhenClosed(): void {
    if (this.closing !== null) throw new Problem('closed', `The library ${this.folder} is closed.`);
  }
}
