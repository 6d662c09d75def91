import type { EntryRecord, Publication } from '#core/library/record';

/** What is known of an entry's file in a target. */
export function publicationIn(record: EntryRecord, target: string): Publication | undefined {
  return record.publications.find((one) => one.target === target);
}

/** An entry's publications with the one in this target replaced. */
export function withPublication(
  record: EntryRecord,
  publication: Publication,
): EntryRecord['publications'] {
  return [...record.publications.filter((one) => one.target !== publication.target), publication];
}
