import type { EntryComparison, MergePicks } from '#contract/library/merging';
import {
  chooseRecord,
  countConflicts,
  mergeRecords,
  type RecordMerge,
} from '#core/library/merge-records';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';

/** Two versions of an entry with what both were made from, if that is known. */
export interface Versions {
  readonly base: EntryRecord | null;
  readonly mine: EntryRecord;
  readonly theirs: EntryRecord;
}

/** What a window shows of a merge. @param against the revision of the entry as it is kept */
export function toComparison({ base, mine, theirs }: Versions, against: number): EntryComparison {
  const { fields, parts } = mergeRecords(base, mine, theirs);
  return { id: mine.id, title: mine.title, against, hasBase: base !== null, fields, parts };
}

/**
 * The merged entry.
 *
 * @param against the revision of the entry as it is kept
 * @throws Problem `conflict` where somebody has to choose and has not, or chose before the entry
 *   was changed once more
 */
export function mergeVersions(
  { base, mine, theirs }: Versions,
  against: number,
  chosen: MergePicks | undefined,
): EntryRecord {
  const merge: RecordMerge = mergeRecords(base, mine, theirs);
  const count = countConflicts(merge);
  if (count === 0) return chooseRecord(merge, []);
  const isChosen = chosen?.against === against && chosen.picks.length === count;
  if (isChosen) return chooseRecord(merge, chosen.picks);
  const places = count === 1 ? 'One place' : `${count} places`;
  throw new Problem(
    'conflict',
    `“${mine.title}” was changed elsewhere since it was opened. ${places} in it ${count === 1 ? 'was' : 'were'} changed here and there: compare the two versions and choose.`,
  );
}
