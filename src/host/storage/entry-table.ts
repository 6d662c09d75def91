import { toCatalogRow } from '#core/library/catalog-row';
import type { CatalogRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import type { SetAside } from '#core/library/storage';
import type { Change } from './change';
import type { Place } from './entry-files';
import { NotingMap } from './noting-map';
import { RowMap } from './row-map';
import type { SeenFiles } from './seen-files';

/** What the journal holds of an entry and its file doesn't yet. */
export interface Pending {
  /** Null when only its place changed. */
  readonly record: EntryRecord | null;
  readonly place: Place;
  /** Whether earlier states of the record are overwritten, which may become versions. */
  readonly overwrites: boolean;
}

/** What is known in memory of a library's entries. */
export class EntryTable {
  /** Records that can't be read, by id. */
  readonly setAside = new Map<string, SetAside>();
  readonly pending = new Map<string, Pending>();
  /** When each entry in the trash was put there, where that is known. ISO 8601 in UTC. */
  readonly removed = new Map<string, string>();
  /** Entries that were deleted for ever and whose files are still there. */
  readonly gone = new Set<string>();
  /** Entries that were deleted for ever, on this machine or another. */
  purged: ReadonlySet<string> = new Set();

  constructor(
    readonly rows = new RowMap(),
    readonly trash = new NotingMap<CatalogRow>(),
  ) {}

  /** Brings in a change that the journal holds. */
  apply(change: Change): void {
    if ('write' in change) {
      const { write: record } = change;
      const { id, revision } = record;
      const overwrites = revision > 1 || this.rows.has(id) || this.trash.has(id);
      this.put(toCatalogRow(record), 'entries');
      this.pending.set(id, { record, place: 'entries', overwrites });
      this.gone.delete(id);
    } else if ('remove' in change) {
      this.move(change.remove, 'trash');
      if (change.at !== undefined) this.removed.set(change.remove, change.at);
    } else if ('purge' in change) {
      this.forget(change.purge);
    } else {
      this.move(change.restore, 'entries');
    }
  }

  /** Sets the row of an entry, in one place only. */
  put(row: CatalogRow, place: Place): void {
    this.setAside.delete(row.id);
    (place === 'entries' ? this.trash : this.rows).delete(row.id);
    if (place === 'entries') this.removed.delete(row.id);
    (place === 'entries' ? this.rows : this.trash).set(row.id, row);
  }

  /** Forgets an entry whose record can't be read, and remembers why. */
  putAside(id: string, found: SetAside): void {
    const known = this.rows.get(id) ?? this.trash.get(id) ?? this.setAside.get(id);
    this.rows.delete(id);
    this.trash.delete(id);
    const { title } = known ?? {};
    this.setAside.set(id, title === undefined ? found : { ...found, title });
  }

  /**
   * The ids whose rows or files have become others since this was last called.
   * @param seen what is known of the files
   */
  takeChanged(seen: SeenFiles): ReadonlySet<string> {
    return new Set([...this.rows.takeNoted(), ...this.trash.takeNoted(), ...seen.takeNoted()]);
  }

  private move(id: string, place: Place): void {
    const row = this.rows.get(id) ?? this.trash.get(id);
    if (row !== undefined) this.put(row, place);
    const { record = null, overwrites = false } = this.pending.get(id) ?? {};
    this.pending.set(id, { record, place, overwrites });
  }

  private forget(id: string): void {
    for (const known of [this.rows, this.trash, this.setAside, this.pending, this.removed])
      known.delete(id);
    this.gone.add(id);
  }
}
