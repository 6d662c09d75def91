import type { Api } from '#contract/calls/api';
import { toEntryRow } from '#core/library/entry';
import type { Session } from '../session';

/** Lists entries. The window begins with it, so it stands apart from what else is done with them. */
export function listEntries(session: Session): Api['entries']['list'] {
  return async ({ kind, tag, limit }) => {
    const { storage } = session.library();
    if (kind === undefined && tag === undefined) return storage.rows(limit).map(toEntryRow);
    return storage
      .rows()
      .filter((row) => kind === undefined || row.kind === kind)
      .filter((row) => tag === undefined || row.tags.some((one) => sameTag(one, tag)))
      .slice(0, limit)
      .map(toEntryRow);
  };
}

function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
