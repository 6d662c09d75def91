import type { EntryRow } from '#core/library/entry';

/** Whether a row is a post that is meant to be read by others: ready, or published before. */
export function isPublishable(row: Pick<EntryRow, 'kind' | 'stage' | 'private'>): boolean {
  return (
    row.kind === 'post' && !row.private && (row.stage === 'ready' || row.stage === 'published')
  );
}
