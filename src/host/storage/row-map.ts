import type { CatalogRow } from '#core/library/entry';
import { NotingMap } from './noting-map';

/** Rows by their ids, which also keeps them in the order of their latest changes. */
export class RowMap extends NotingMap<CatalogRow> {
  /** The latest change last, where most of them come in; null until somebody asks. */
  private order: CatalogRow[] | null = null;

  override set(id: string, row: CatalogRow): this {
    const before = this.get(id);
    if (this.order !== null) {
      if (before !== undefined) this.order.splice(placeOf(before, this.order), 1);
      this.order.splice(placeOf(row, this.order), 0, row);
    }
    return super.set(id, row);
  }

  override delete(id: string): boolean {
    const before = this.get(id);
    if (this.order !== null && before !== undefined) {
      this.order.splice(placeOf(before, this.order), 1);
    }
    return super.delete(id);
  }

  /**
   * A new list, the latest change first; those of one moment, such as an import's, in the order of
   * their titles.
   */
  newestFirst(limit = this.size): CatalogRow[] {
    this.order ??= [...this.values()].toSorted(compareChange);
    return this.order.slice(Math.max(0, this.order.length - limit)).toReversed();
  }
}

/** Where a row is, or belongs, among those that are in order. */
function placeOf(row: CatalogRow, order: readonly CatalogRow[]): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = order[middle];
    if (other !== undefined && compareChange(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareChange(a: CatalogRow, b: CatalogRow): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? -1 : 1;
  if (a.title !== b.title) return a.title < b.title ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}
