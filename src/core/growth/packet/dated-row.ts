import { GAP_TAG } from '#core/check/gaps/question-note';
import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { inOrder } from '#core/order';
import type { Day } from '../day';
import { textOf } from '../growth-facts';

/** What is known of an entry from the list alone. */
export type PacketRow = Omit<CatalogRow, 'aliases' | 'links' | 'revision'>;

/** An entry that tells of growth, with the day that it is of. */
export interface DatedRow {
  readonly row: PacketRow;
  readonly day: Day;
}

const KINDS = new Set<PacketRow['kind']>(['review', 'win', 'practice']);

/**
 * The entries that tell of growth, up to a day. Most entries tell of none: not even their days are
 * asked for.
 * @param dayOf the day of a moment (ISO 8601) where the person is
 */
export function datedRows(
  rows: readonly PacketRow[],
  dayOf: (moment: string) => Day,
  last: Day,
): readonly DatedRow[] {
  const dated: DatedRow[] = [];
  for (const row of rows) {
    if (row.growth === null && !KINDS.has(row.kind) && !isOpenGap(row)) continue;
    const date = textOf(row.growth, 'date');
    const day = date === '' ? dayOf(row.created) : date;
    if (day <= last) dated.push({ row, day });
  }
  return dated;
}

/** Whether an entry asks something that its writer didn't answer yet. */
export function isOpenGap({ kind, tags, growth }: PacketRow): boolean {
  return (
    tags.some((tag) => tag.length === GAP_TAG.length && tag.toLowerCase() === GAP_TAG) &&
    !isDraftKind(kind) &&
    textOf(growth, 'gap') !== 'closed'
  );
}

/** The latest first; of one day, the last id first. */
export function newestFirst(
  one: { readonly day: Day; readonly id: string },
  other: { readonly day: Day; readonly id: string },
): number {
  return inOrder(other.day, one.day) || inOrder(other.id, one.id);
}
