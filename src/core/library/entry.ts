import { DRAFT_KINDS, type Stage } from '#core/draft/draft';
import type { GrowthFacts } from '#core/growth/growth-facts';
import { NOTE_KINDS } from '#core/note/note';

/** An entry is a note or a draft. */
export const ENTRY_KINDS = [...NOTE_KINDS, ...DRAFT_KINDS] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What lists show of an entry, without its text. Dates are ISO 8601 in UTC. */
export interface EntryRow {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly tags: readonly string[];
  readonly private: boolean;
  /** Drafts only. */
  readonly stage: Stage | null;
  readonly created: string;
  readonly updated: string;
}

/** A row and the revision that it is of. */
export interface RevisedRow {
  readonly row: EntryRow;
  readonly revision: number;
}

/** A row of the catalog: what is known of an entry without opening its file. */
export interface CatalogRow extends EntryRow {
  readonly aliases: readonly string[];
  /** The titles that the entry links to, as written. */
  readonly links: readonly string[];
  /** Whether it explains something with an example. */
  readonly explains: boolean;
  /** What it tells of its writer's growth; null for most. */
  readonly growth: GrowthFacts | null;
  /** Counts the saves; a save that starts from an older one is a conflict. */
  readonly revision: number;
}

/** The part of a catalog row, or of a record, that a list shows. */
export function toEntryRow(row: EntryRow): EntryRow {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    tags: row.tags,
    private: row.private,
    stage: row.stage,
    created: row.created,
    updated: row.updated,
  };
}
