import type { CatalogRow, EntryRow } from './entry';
import type { ImportLogs } from './import-log';
import type { EntryRecord } from './record';
import type { LibrarySettings } from './settings';

/** A record that could not be read. It stays on disk, set aside under `file`. */
export interface SetAside {
  readonly file: string;
  readonly reason: string;
}

/** What a check of a library found and did. */
export interface StorageCheck {
  readonly problems: readonly string[];
  /** What was derived and has been made anew, such as the catalog. */
  readonly rebuilt: readonly string[];
}

/**
 * Where a library's entries are kept. Every promise of a change resolves only when the change
 * would survive a power cut; a rejected one has changed nothing.
 */
export interface Storage {
  /** The library's folder, absolute. */
  readonly folder: string;
  /** Why nothing of it can be changed, in a sentence, or null: every change is refused then. */
  readonly readOnly: string | null;
  /** Every entry that is not in the trash, in no particular order. */
  rows(): readonly CatalogRow[];
  /** @throws Problem `not-found`, or `corrupt` with the file and the reason. */
  read(id: string): Promise<EntryRecord>;
  /** Keeps the records, all or none. */
  write(records: readonly EntryRecord[]): Promise<void>;
  trashed(): readonly EntryRow[];
  /** Moves entries to the trash, all or none. @throws Problem `not-found`. */
  remove(...ids: readonly string[]): Promise<void>;
  /** Takes an entry back out of the trash. @throws Problem `not-found`. */
  restore(id: string): Promise<void>;
  settings(): LibrarySettings;
  writeSettings(settings: LibrarySettings): Promise<void>;
  /** Keeps a file under the name that its content gives it. @param extension without a dot */
  addAsset(bytes: Uint8Array, extension: string): Promise<string>;
  /** @throws Problem `not-found`. */
  readAsset(name: string): Promise<Uint8Array>;
  /** The names of the assets; @param since only those kept after this moment */
  assetNames(since?: Date): Promise<readonly string[]>;
  /**
   * Removes those of the assets that nothing in the library needs any more.
   * @returns the names of those removed
   */
  dropUnusedAssets(names: readonly string[]): Promise<readonly string[]>;
  readonly imports: ImportLogs;
  setAside(): readonly SetAside[];
  /** Reads every record, rebuilds what is derived and names what is wrong. */
  check(): Promise<StorageCheck>;
  /**
   * Writes out what the journal holds, then keeps the library's files as they are while they are
   * read. What is saved meanwhile waits in the journal, as safe as ever.
   */
  hold<T>(work: () => Promise<T>): Promise<T>;
  /** Writes out what the journal still holds and gives the library free. */
  close(): Promise<void>;
}
