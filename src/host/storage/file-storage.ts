import { join } from 'node:path';
import { toCatalogRow } from '#core/library/catalog-row';
import { toEntryRow, type CatalogRow } from '#core/library/entry';
import type { History } from '#core/library/history/history';
import { validateRecord } from '#core/library/parse-record';
import type { EntryRecord } from '#core/library/record';
import type { LibrarySettings } from '#core/library/settings';
import type { Repairable, SetAside, Storage, StorageCheck } from '#core/library/storage';
import type { Expired, TrashRow } from '#core/library/trash';
import { describeProblem, Problem } from '#core/problem';
import type { AssetFiles } from './asset-files';
import type { Change } from './change';
import { checkLibrary } from './check-library';
import type { Checkpoints } from './checkpoints';
import type { EntryFiles } from './entry-files';
import type { EntryTable } from './entry-table';
import { FileHistory } from './file-history';
import type { HistoryFiles } from './history-files';
import type { ImportFiles } from './import-files';
import type { Journal } from './journal';
import { encodeWrite } from './journal-line';
import type { LibraryFile } from './library-file';
import type { Lock } from './lock';
import type { RemovedFile } from './removed-file';
import { listRepairable, prepareRepair } from './repair-entry';
import { assetsOf, dropUnusedAssets } from './unused-assets';

/** Changes that wait for their files at which a further one waits too. */
const MOST_PENDING = 2_000;

/** What an open library on disk consists of. */
export interface FileStorageParts {
  readonly folder: string;
  readonly lock: Lock;
  readonly library: LibraryFile;
  readonly table: EntryTable;
  readonly entries: EntryFiles;
  readonly assets: AssetFiles;
  readonly imports: ImportFiles;
  readonly history: HistoryFiles;
  readonly removed: RemovedFile;
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
}

/** A library in a folder: a journal that makes each change last, and lowdb files behind it. */
export class FileStorage implements Storage {
  private closing: Promise<void> | null = null;

  readonly history: History;

  constructor(private readonly parts: FileStorageParts) {
    this.history = new FileHistory(parts, (id) => this.read(id));
  }

  get folder(): string {
    return this.parts.folder;
  }

  rows(): readonly CatalogRow[] {
    return [...this.parts.table.rows.values()];
  }

  trashed(): readonly TrashRow[] {
    const { table } = this.parts;
    return [...table.trash.values()].map((row) => ({
      ...toEntryRow(row),
      removed: table.removed.get(row.id) ?? new Date().toISOString(),
    }));
  }

  expired(): readonly Expired[] {
    return this.parts.removed.expired;
  }

  setAside(): readonly SetAside[] {
    return [...this.parts.table.setAside.values()];
  }

  repairable(): Promise<readonly Repairable[]> {
    return listRepairable(this.parts);
  }

  async repair(id: string): Promise<EntryRecord> {
    this.refuseWhenClosed();
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
      const record = await (pending === undefined
        ? entries.read(id, 'entries')
        : // Just taken out of the trash: a checkpoint may be moving its file.
          entries.read(id, 'trash').catch(() => entries.read(id, 'entries')));
      this.followFile(record);
      return record;
    } catch (error) {
      if (error instanceof Problem && error.code === 'corrupt') {
        table.putAside(id, { file: entries.name(id, 'entries'), reason: describeProblem(error) });
        this.parts.checkpoints.request();
      }
      throw error;
    }
  }

  async write(records: readonly EntryRecord[]): Promise<void> {
    this.refuseWhenClosed();
    for (const record of records) {
      const aside = this.parts.table.setAside.get(record.id);
      if (aside !== undefined) throw new Problem('corrupt', `${aside.file}: ${aside.reason}`);
      try {
        validateRecord(record);
      } catch (error) {
        throw new Problem(
          'bad-input',
          `“${record.title}” can't be kept: ${describeProblem(error)}`,
          { cause: error },
        );
      }
    }
    await this.keep(records.map((record) => ({ write: record })));
  }

  async remove(...ids: readonly string[]): Promise<void> {
    this.refuseWhenClosed();
    const missing = ids.find((id) => !this.parts.table.rows.has(id));
    if (missing !== undefined) throw this.missing(missing);
    const at = new Date().toISOString();
    await this.keep(ids.map((id) => ({ remove: id, at })));
  }

  async restore(id: string): Promise<void> {
    this.refuseWhenClosed();
    if (!this.parts.table.trash.has(id)) {
      throw new Problem('not-found', `There is no entry ${id} in the trash.`);
    }
    await this.keep([{ restore: id }]);
  }

  async purge(ids: readonly string[], why: 'asked' | 'expired'): Promise<number> {
    this.refuseWhenClosed();
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
    // Their files go now, not when it suits: whoever asked for it wants them gone.
    await checkpoints.run();
    return (await dropUnusedAssets(this.parts, assets)).length;
  }

  async writeSettings(settings: LibrarySettings): Promise<void> {
    this.refuseWhenClosed();
    await this.parts.library.write(settings);
  }

  async addAsset(bytes: Uint8Array, extension: string): Promise<string> {
    this.refuseWhenClosed();
    return this.parts.assets.add(bytes, extension);
  }

  readAsset(name: string): Promise<Uint8Array> {
    return this.parts.assets.read(name);
  }

  assetNames(since?: Date): Promise<readonly string[]> {
    return this.parts.assets.names(since);
  }

  async dropUnusedAssets(names: readonly string[]): Promise<readonly string[]> {
    this.refuseWhenClosed();
    // What was overwritten may become a version that shows some of them.
    await this.parts.checkpoints.run();
    return dropUnusedAssets(this.parts, names);
  }

  get imports(): ImportFiles {
    this.refuseWhenClosed();
    return this.parts.imports;
  }

  async check(): Promise<StorageCheck> {
    this.refuseWhenClosed();
    const { checkpoints } = this.parts;
    await checkpoints.run();
    const found = await checkLibrary(this.parts);
    const { imports, history } = this.parts;
    const problems = [...found, ...(await imports.check()), ...(await history.check())];
    await history.thin();
    await checkpoints.run();
    const failure = checkpoints.failure();
    return {
      problems: failure === null ? problems : [...problems, failure],
      rebuilt: ['catalog'],
    };
  }

  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  private async shut(): Promise<void> {
    try {
      await this.parts.checkpoints.stop();
      await this.parts.history.end();
      await this.parts.journal.close();
    } finally {
      await this.parts.lock.release();
    }
  }

  private async keep(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const { journal, table, checkpoints } = this.parts;
    // What comes faster than files are written must not fill the memory.
    if (table.pending.size > MOST_PENDING && checkpoints.failure() === null)
      await checkpoints.run();
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
    const aside = this.parts.table.setAside.get(id);
    if (aside !== undefined) {
      return new Problem('corrupt', `${join(this.folder, aside.file)}: ${aside.reason}`);
    }
    if (this.parts.table.trash.has(id)) {
      return new Problem('not-found', `The entry ${id} is in the trash. Restore it first.`);
    }
    return new Problem('not-found', `There is no entry ${id} in the library.`);
  }

  private refuseWhenClosed(): void {
    if (this.closing !== null) throw new Problem('closed', `The library ${this.folder} is closed.`);
  }
}
