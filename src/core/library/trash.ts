import { z } from 'zod';
import type { EntryRow } from './entry';

/** Days after which an entry in the trash is deleted for ever, where nothing else was chosen. */
export const TRASH_DAYS = 90;

const DAY = 86_400_000;

/** An entry in the trash. */
export interface TrashRow extends EntryRow {
  /** When it was put there. ISO 8601 in UTC. */
  readonly removed: string;
}

/** An entry that was deleted for ever because it had been in the trash for long. */
export const expiredSchema = z.strictObject({
  title: z.string(),
  removed: z.iso.datetime({ offset: true }),
  /** When it went. */
  at: z.iso.datetime({ offset: true }),
});

export type Expired = z.infer<typeof expiredSchema>;

/**
 * When an entry that was removed then will go for ever; null for never, or beyond all dates.
 * @param days null for never
 */
export function goesAt(removed: string, days: number | null): string | null {
  if (days === null) return null;
  const goes = new Date(Date.parse(removed) + days * DAY);
  return Number.isNaN(goes.getTime()) ? null : goes.toISOString();
}

/** Those whose time in the trash is over. @param days null keeps them all */
export function expiredRows(
  rows: readonly TrashRow[],
  days: number | null,
  now: Date,
): readonly TrashRow[] {
  const isOver = ({ removed }: TrashRow): boolean => {
    const goes = goesAt(removed, days);
    return goes !== null && Date.parse(goes) <= now.getTime();
  };
  return rows.filter(isOver);
}
