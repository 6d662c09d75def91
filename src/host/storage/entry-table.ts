import { toCatalogRow } from '#core/library/catalog-row';
import type { CatalogRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import type { SetAside } from '#core/library/storage';
import type { Change } from './change';
import type { Place } from './entry-files';

/** What the journal holds of an entry and its file doesn't yet. */
export interface Pending {
  /** Null when only its place changed. */
  readonly record: EntryRecord | null;
  readonly place: Place;
}

/** What is known in memory of a library's entries. */
export class EntryTable {
  readonly rows = new Map<string, CatalogRow>();
  readonly trash = new Map<string, CatalogRow>();
  /** Records that can't be read, by id. */
  readonly setAside = new Map<string, SetAside>();
  readonly pending = new Map<string, Pending>();

  /** Brings in a change that the journal holds. */
  apply(change: Change): void {
    if ('write' in change) {
      const { write: record } = change;
      this.put(toCatalogRow(record), 'entries');
      this.pending.set(record.id, { record, place: 'entries' });
    } else if ('remove' in change) {
      this.move(change.remove, 'trash');
    } else {
      this.move(change.restore, 'entries');
    }
  }

  /** Sets the row of an entry, in one place only. */
  put(row: CatalogRow, place: Place): void {
    this.setAside.delete(row.id);
    (place === 'entries' ? this.trash : this.rows).delete(row.id);
    (place === 'entries' ? this.rows : this.trash).set(row.id, row);
  }

  /** Forgets an entry whose record can't be read, and remembers why. */
  putAside(id: string, found: SetAside): void {
    this.rows.delete(id);
    this.trash.delete(id);
    this.setAside.set(id, found);
  }

  private move(id: string, place: Place): void {
    const row = this.rows.get(id) ?? this.trash.get(id);
    if (row !== undefined) this.put(row, place);
    this.pending.set(id, { record: this.pending.get(id)?.record ?? null, place });
  }
}
