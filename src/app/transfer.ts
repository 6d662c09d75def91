import type { Api } from '#contract/api';
import { planMarkdownExport } from '#core/publish/markdown-export';
import { Problem } from '#core/problem';
import { readAllRecords } from './all-records';
import type { Importing } from './importing';
import type { Machine } from './machine';
import { toOutputFile } from './output-files';
import type { Session } from './session';
import { chosenStyle } from './settings';

/** Bringing files in and taking everything out. */
export function createTransferCalls(
  session: Session,
  machine: Machine,
  importing: Importing,
): Api['transfer'] {
  return {
    ...importing,
    export: async ({ folder, layout, dryRun }) => {
      const { storage } = session.library();
      const output = machine.output(storage.folder);
      if ((await output.names(folder, '')).length > 0) {
        throw new Problem(
          'unsafe-place',
          `${folder} is not empty. Choose an empty folder, so that nothing in it is replaced.`,
        );
      }
      const records = await readAllRecords(storage);
      const planned = planMarkdownExport(records, layout, chosenStyle(session));
      const files = await Promise.all(planned.files.map((file) => toOutputFile(storage, file)));
      const unread = storage.setAside().map(({ file, reason }) => ({
        id: null,
        file,
        what: `It is not in the export: ${reason}`,
      }));
      const written = dryRun === true ? files.length : await output.write(folder, files);
      return { entries: records.length, files: written, losses: [...planned.losses, ...unread] };
    },
  };
}
