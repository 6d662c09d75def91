import { commonAncestors } from '#core/library/ancestors';
import { versionName } from '#core/library/history/version';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { Problem } from '#core/problem';

/**
 * What two versions of an entry were made from: the latest state that both name, which is one of
 * the two or lies in the library's history. Null when none is there: only what is certain is used,
 * for a wrong base would take an addition for a removal.
 */
export async function findCommonBase(
  { history }: Pick<Storage, 'history'>,
  mine: EntryRecord,
  theirs: EntryRecord,
): Promise<EntryRecord | null> {
  for (const name of commonAncestors(mine, theirs)) {
    const own = [mine, theirs].find((one) => versionName(one) === name);
    if (own !== undefined) return own;
    try {
      return await history.read(mine.id, name);
    } catch (error) {
      // It was thinned out, or never kept, or can't be read: an older one does, too.
      if (!(error instanceof Problem)) throw error;
    }
  }
  return null;
}
