import type { Expired, TrashRow } from '#core/library/trash';

/** An entry in the trash. */
export interface TrashedEntry extends TrashRow {
  /** When it will be deleted for ever; null for never. ISO 8601 in UTC. */
  readonly goes: string | null;
}

/** What deleting for ever would take. */
export interface TrashContents {
  readonly entries: number;
  /** Their earlier versions. */
  readonly versions: number;
}

/** What deleting for ever took. */
export interface PurgedTrash {
  readonly entries: number;
  /** Images and other files that nothing else shows. */
  readonly files: number;
}

/** Deleting for ever. Nothing brings back what went. */
export interface TrashCalls {
  /** @param some.ids all of the trash when left out */
  contents(some: { ids?: readonly string[] }): Promise<TrashContents>;
  /** @throws Problem `not-found` when one is not in the trash; then nothing went. */
  purge(entries: { ids: readonly string[] }): Promise<PurgedTrash>;
  empty(): Promise<PurgedTrash>;
  /** What was deleted for ever because its time in the trash was over, the latest first. */
  expired(): Promise<readonly Expired[]>;
}
