import { addAncestor } from '#core/library/ancestors';
import type { EntryRecord } from '#core/library/record';
import type { EntryTable } from './entry-table';

/** The record with the state that it replaces among its ancestors. */
export function nameReplaced({ rows, trash }: EntryTable, record: EntryRecord): EntryRecord {
  const replaced = rows.get(record.id) ?? trash.get(record.id);
  if (replaced === undefined || replaced.revision === record.revision) return record;
  return { ...record, ancestors: [...addAncestor(record.ancestors, replaced, record.updated)] };
}
