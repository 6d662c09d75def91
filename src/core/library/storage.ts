import type { CatalogRow } from './entry';
import type { ImportLogs } from './import-log';
import type { History } from './history/history';
import type { ConflictCopy, CopyContent, OutsideChange } from './outside-change';
import type { EntryRecord } from './record';
import type { LibrarySettings } from './settings';
import type { Expired, TrashRow } from './trash';

/** A record that could not be read. It stays on disk, set aside under `file`. */
export interface SetAside {
  readonly file: string;
  readonly reason: string;
  /** The title that it had while it could be read, where that is known. */
  readonly title?: string;
}

/** A record set aside, or gone, that its history can bring back. */
export interface Repairable {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** When the version was saved. ISO 8601 in UTC. */
  readonly saved: string;
  /** Whether only a version without title and text is left, and no words in the file. */
  readonly isEmpty: boolean;
  /** Whether only an empty version is left, which takes the words that the file still holds. */
  readonly isMadeOut: boolean;
}

/** What to do about the lock of another machine: read only, or take it over. */
export const LOCK_CHOICES = ['read', 'take'] as const;

export type LockChoice = (typeof LOCK_CHOICES)[number];
/** A file in the library's folders that Outloud does not use where it is. */
export interface Stray {
  readonly file: string;
  readonly reason: string;
  /** Whether nothing is missing because of it, as with an image that no text shows any more. */
  readonly harmless: boolean;
}

/** What a check of a library found and did. */
export interface StorageCheck {
  readonly problems: readonly string[];
  readonly strays: readonly Stray[];
  /** What is derived and was made anew, for it was lost, damaged or did not agree. */
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
  /**
   * The entries that are not in the trash, the latest change first.
   * @param limit how many at most; all of them without it
   */
  rows(limit?: number): readonly CatalogRow[];
  /** @throws Problem `not-found`, or `corrupt` with the file and the reason. */
  read(id: string): Promise<EntryRecord>;
  /** Keeps the records, all or none. */
  write(records: readonly EntryRecord[]): Promise<void>;
  trashed(): readonly TrashRow[];
  /** An entry in the trash as it was. @throws Problem as `read` does. */
  readTrashed(id: string): Promise<EntryRecord>;
  /** Moves entries to the trash, all or none. @throws Problem `not-found`. */
  remove(...ids: readonly string[]): Promise<void>;
  /** Takes entries back out of the trash, all or none. @throws Problem `not-found`. */
  restore(...ids: readonly string[]): Promise<void>;
  /**
   * Deletes entries in the trash for ever, all or none, with their history.
   *
   * @param why `expired` when their time is over: they are remembered in `expired()`
   * @returns how many images and other files went along, because nothing else shows them
   * @throws Problem `not-found`
   */
  purge(ids: readonly string[], why: 'asked' | 'expired'): Promise<number>;
  /** Entries that were deleted for ever because their time in the trash was over, latest first. */
  expired(): readonly Expired[];
  readonly history: History;
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
  /**
   * The title and text that can be made out in a record that is set aside, a line a block; empty
   * where nothing can.
   * @throws Problem `not-found` when the file isn't set aside
   */
  wordsIn(file: string): Promise<string>;
  /** The entries whose records are set aside and that have a version to bring them back from. */
  repairable(): Promise<readonly Repairable[]>;
  /**
   * Brings an entry that is set aside back from its latest version that can be read and holds
   * something; where none does, with the words that can be made out in its file. The
   * broken file is kept under `set-aside/`.
   * @throws Problem `not-found` when it isn't set aside or has no version
   */
  repair(id: string): Promise<EntryRecord>;
  /**
   * Begins to follow what other programs do to the files, and looks at once for what they did
   * before.
   *
   * @param listener keeps what comes in; while it rejects, that stays as it is and comes again
   */
  followOutside(listener: (change: OutsideChange) => Promise<void>): void;
  /** Looks at all files for changes by other programs; resolves when they are told. */
  look(): Promise<void>;
  copies(): readonly ConflictCopy[];
  /** @throws Problem `not-found`, or `corrupt` with the reason. */
  readCopy(file: string): Promise<CopyContent>;
  /** Keeps a version beside the entry, as sync programs do, until it is merged. */
  keepCopy(copy: CopyContent): Promise<void>;
  /**
   * Keeps what a window could not save beside the entry, until its writer has chosen.
   * @param last the file of an earlier state of the same text, to be replaced; null for the first
   * @returns the file
   */
  keepUnsaved(copy: CopyContent, last: string | null): Promise<string>;
  /** Moves a conflict copy to `set-aside/`. @returns where it is now */
  setCopyAside(file: string): Promise<string>;
  /** Takes in what a copy of `library.json` holds beside this one. */
  mergeSettingsCopy(file: string): Promise<void>;
  /**
   * Reads every record, compares what is derived with them, and names what is wrong.
   * @param told hears how many records of a large library were read
   */
  check(told?: (done: number, total: number) => void): Promise<StorageCheck>;
  /**
   * Brings entries in a wrong folder to their own, and moves the other strays to `set-aside/`.
   * @returns what was done, a sentence each
   */
  tidy(): Promise<readonly string[]>;
  /**
   * Writes out what the journal holds, then keeps the library's files as they are while they are
   * read. What is saved meanwhile waits in the journal, as safe as ever.
   */
  hold<T>(work: () => Promise<T>): Promise<T>;
  /** Writes out what the journal still holds and gives the library free. */
  close(): Promise<void>;
}
