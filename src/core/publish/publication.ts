import type { EntryRecord, Publication } from '#core/library/record';

type Published = Pick<EntryRecord, 'publications'>;

/** What is known of an entry's file in a target. */
export function publicationIn(record: Published, target: string): Publication | undefined {
  return record.publications.find((one) => one.target === target);
}

/** An entry's publications with the one in this target replaced. */
export function withPublication(
  record: Published,
  publication: Publication,
): EntryRecord['publications'] {
  return [...record.publications.filter((one) => one.target !== publication.target), publication];
}
