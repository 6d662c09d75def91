import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { HistoryFiles } from './history-files';
import { isEmptyRecord } from '#core/library/empty-record';

/** The version that an entry is brought back from. */
export interface Chosen {
  readonly record: EntryRecord;
  /** The highest revision of its versions. */
  readonly revision: number;
  readonly isEmpty: boolean;
  /** Whether its text is what could be made out in the broken file. */
  readonly isMadeOut: boolean;
}

/** The newest version that can be read and holds something, else the newest that can be read. */
export async function chooseVersion(history: HistoryFiles, id: string): Promise<Chosen | null> {
  const versions = (await history.list(id)).toReversed();
  const revision = versions[0]?.revision ?? 0;
  let empty: EntryRecord | null = null;
  for (const { name } of versions) {
    try {
      const record = await history.read(id, name);
      if (!isEmptyRecord(record)) return { record, revision, isEmpty: false, isMadeOut: false };
      empty ??= record;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return empty && { record: empty, revision, isEmpty: true, isMadeOut: false };
}
