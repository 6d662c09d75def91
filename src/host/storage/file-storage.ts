import { join } from 'node:path';
import { toCatalogRow } from '#core/library/catalog-row';
import { toEntryRow, type CatalogRow, type EntryRow } from '#core/library/entry';
import { validateRecord } from '#core/library/parse-record';
import type { ImportLogs } from '#core/library/import-log';
import type { EntryRecord } from '#core/library/record';
import type { LibrarySettings } from '#core/library/settings';
import type { SetAside, Storage, StorageCheck } from '#core/library/storage';
import { describeProblem, Problem } from '#core/problem';
import type { AssetFiles } from './asset-files';
import type { Change } from './change';
import { checkLibrary } from './check-library';
import type { Checkpoints } from './checkpoints';
import type { EntryFiles } from './entry-files';
import type { EntryTable } from './entry-table';
import type { ImportFiles } from './import-files';
import type { Journal } from './journal';
import { encodeWrite } from './journal-line';
import type { LibraryFile } from './library-file';
import type { Lock } from './lock';
import { dropUnusedAssets } from './unused-assets';

/** What an open library on disk consists of. */
export interface FileStorageParts {
  readonly folder: string;
  /** Why nothing of it can be changed, or null. */
  readonly readOnly: string | null;
  readonly lock: Lock;
  readonly library: LibraryFile;
  readonly table: EntryTable;
  readonly entries: EntryFiles;
  readonly assets: AssetFiles;
  readonly imports: ImportFiles;
  readonly journal: Journal;
  readonly checkpoints: Pick<Checkpoints, 'request' | 'run' | 'stop' | 'failure' | 'hold'>;
}

/** A library in a folder: a journal that makes each change last, and lowdb files behind it. */
export class FileStorage implements Storage {
  private closing: Promise<void> | null = null;
  /** Those who read the files and need them as they are. */
  private holders = 0;

  constructor(private readonly parts: FileStorageParts) {}

  get folder(): string {
    return this.parts.folder;
  }

  get readOnly(): string | null {
    return this.parts.readOnly;
  }

  rows(): readonly CatalogRow[] {
    return [...this.parts.table.rows.values()];
  }

  trashed(): readonly EntryRow[] {
    return [...this.parts.table.trash.values()].map(toEntryRow);
  }

  setAside(): readonly SetAside[] {
    return [...this.parts.table.setAside.values()];
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
    this.refuseWrites();
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
    this.refuseWrites();
    const missing = ids.find((id) => !this.parts.table.rows.has(id));
    if (missing !== undefined) throw this.missing(missing);
    await this.keep(ids.map((id) => ({ remove: id })));
  }

  async restore(id: string): Promise<void> {
    this.refuseWrites();
    if (!this.parts.table.trash.has(id)) {
      throw new Problem('not-found', `There is no entry ${id} in the trash.`);
    }
    await this.keep([{ restore: id }]);
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
    return this.holders > 0 ? [] : dropUnusedAssets(this.parts, names);
  }

  get imports(): ImportLogs {
    this.refuseWhenClosed();
    if (this.parts.readOnly === null) return this.parts.imports;
    const refuse = async () => this.refuseWrites();
    const { imports } = this.parts;
    return {
      list: () => imports.list(),
      readBefore: (id) => imports.readBefore(id),
      write: refuse,
      writeBefore: refuse,
      remove: refuse,
      prune: refuse,
    };
  }

  async check(): Promise<StorageCheck> {
    this.refuseWhenClosed();
    const { checkpoints } = this.parts;
    await checkpoints.run();
    const found = await checkLibrary(this.parts);
    const problems = [...found, ...(await this.parts.imports.check())];
    await checkpoints.run();
    const failure = checkpoints.failure();
    return {
      problems: failure === null ? problems : [...problems, failure],
      rebuilt: this.parts.readOnly === null ? ['catalog'] : [],
    };
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
      await this.parts.checkpoints.stop();
      await this.parts.journal.close();
    } finally {
      await this.parts.lock.release();
    }
  }

  private async keep(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const { journal, table, checkpoints } = this.parts;
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

  private refuseWrites(): void {
    this.refuseWhenClosed();
    if (this.parts.readOnly !== null) throw new Problem('read-only', this.parts.readOnly);
  }

  private refuseWhenClosed(): void {
    if (this.closing !== null) throw new Problem('closed', `The library ${this.folder} is closed.`);
  }
}
