import type { EntryRecord } from '#core/library/record';
import { privacyObstacle } from './privacy';
import { type AllEntries, indexLibrary } from './private-index';
import { leakObstacle, tagObstacle, type Written } from './proof';
import { commentObstacle } from '../comment-obstacle';

/**
 * Why a draft can't leave the library in some form, or null when it can: by its marks and those of its
 * sources, and by the proof on what would be written, speaker notes included.
 * @param resolve the id of the entry that a `[[link]]` names, or null
 */
export function draftObstacle(
  draft: EntryRecord,
  written: Written,
  { library, trash, texts = [] }: AllEntries,
  resolve: (title: string) => string | null,
): string | null {
  const records = new Map([...trash, ...library].map((record) => [record.id, record]));
  const linked = (title: string) => records.get(resolve(title) ?? '');
  const index = indexLibrary({ library, trash, texts });
  return (
    commentObstacle(draft) ??
    privacyObstacle(draft, (id) => records.get(id), linked) ??
    tagObstacle(draft, index) ??
    leakObstacle(written, index)
  );
}
