import { join } from 'node:path';
import type { ImportLogs } from '#core/library/import-log';
import { validateRecord } from '#core/library/parse-record';
import type { EntryRecord } from '#core/library/record';
import { describeProblem, Problem } from '#core/problem';
import type { EntryTable } from './entry-table';

/** Why an entry can't be read, by where it is. */
export function missingEntry(folder: string, table: EntryTable, id: string): Problem {
  const aside = table.setAside.get(id);
  if (aside !== undefined) {
    return new Problem('corrupt', `${join(folder, aside.file)}: ${aside.reason}`);
  }
  if (table.trash.has(id)) {
    return new Problem('not-found', `The entry ${id} is in the trash. Restore it first.`);
  }
  return new Problem('not-found', `There is no entry ${id} in the library.`);
}

/** @throws Problem `corrupt` when it would replace what is set aside, `bad-input` when it is none */
export function refuseUnfit(table: EntryTable, record: EntryRecord): void {
  const aside = table.setAside.get(record.id);
  if (aside !== undefined) throw new Problem('corrupt', `${aside.file}: ${aside.reason}`);
  try {
    validateRecord(record);
  } catch (error) {
    throw new Problem('bad-input', `“${record.title}” can't be kept: ${describeProblem(error)}`, {
      cause: error,
    });
  }
}

/** The logs of imports of a library that can only be read. */
export function readOnlyImports(imports: ImportLogs, refuse: () => Promise<void>): ImportLogs {
  return {
    list: () => imports.list(),
    readBefore: (id) => imports.readBefore(id),
    write: refuse,
    writeBefore: refuse,
    remove: refuse,
    prune: refuse,
  };
}
