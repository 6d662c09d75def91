import type { EntryRecord, Publication } from '#core/library/record';
import type { Generator } from './target';

type Published = Pick<EntryRecord, 'publications'>;

/** What is known of an entry's file in a target. */
export function publicationIn(record: Published, target: string): Publication | undefined {
  return record.publications.find((one) => one.target === target);
}

/**
 * Whether a blog had a text before Outloud did: such a file is rewritten in place, and is never
 * Outloud's to delete.
 */
export function cameFromBlog(
  { origin }: Pick<EntryRecord, 'origin'>,
  generator: Generator,
  publication: Publication | undefined,
): boolean {
  return origin?.source === generator && publication?.copies === undefined;
}

/** An entry's publications with the one in this target replaced. */
export function withPublication(
  record: Published,
  publication: Publication,
): EntryRecord['publications'] {
  return [...record.publications.filter((one) => one.target !== publication.target), publication];
}
