import type { EntryRecord } from '#core/library/record';
import { createResolver } from '#core/publish/links';
import { privacyObstacle } from '#core/publish/privacy';
import { indexLibrary, leakObstacle, type Written } from '#core/publish/proof';
import { OPEN_COMMENT, hasOpenComment } from '#core/publish/reader-copy';

/**
 * Why a deck can't leave the library, or null when it can: by the marks of the talk and its
 * sources, and by the proof on what would be written, speaker notes included.
 * @param library every entry that is not in the trash
 */
export function deckObstacle(
  talk: EntryRecord,
  deck: Written,
  library: readonly EntryRecord[],
): string | null {
  if (hasOpenComment(talk.document)) return OPEN_COMMENT;
  const records = new Map(library.map((record) => [record.id, record]));
  return (
    privacyObstacle(talk, (id) => records.get(id), createResolver(library)) ??
    leakObstacle(deck, indexLibrary(library))
  );
}
