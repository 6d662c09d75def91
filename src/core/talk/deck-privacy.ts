import type { EntryRecord } from '#core/library/record';
import { privacyObstacle } from '#core/publish/privacy';
import { indexLibrary, leakObstacle, type Written } from '#core/publish/proof';
import { OPEN_COMMENT, hasOpenComment } from '#core/publish/reader-copy';

/**
 * Why a deck can't leave the library, or null when it can: by the marks of the talk and its
 * sources, and by the proof on what would be written, speaker notes included.
 * @param library every entry that is not in the trash
 * @param resolve the id of the entry that a `[[link]]` names, or null
 */
export function deckObstacle(
  talk: EntryRecord,
  deck: Written,
  library: readonly EntryRecord[],
  resolve: (title: string) => string | null,
): string | null {
  if (hasOpenComment(talk.document)) return OPEN_COMMENT;
  const records = new Map(library.map((record) => [record.id, record]));
  const linked = (title: string) => records.get(resolve(title) ?? '');
  return (
    privacyObstacle(talk, (id) => records.get(id), linked) ??
    leakObstacle(deck, indexLibrary(library))
  );
}
