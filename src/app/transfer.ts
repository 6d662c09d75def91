import type { Api } from '#contract/api';
import { planMarkdownExport } from '#core/publish/markdown-export';
import { Problem } from '#core/problem';
import { readAllRecords } from './all-records';
import type { Importing } from './importing';
import type { Machine } from './machine';
import { toOutputFile } from './output-files';
import type { Session } from './session';

/** Bringing files in and taking everything out. */
export function createTransferCalls(
  session: Session,
  machine: Machine,
  importing: Importing,
): Api['transfer'] {
  return {
    ...importing,
    export: async ({ folder, layout }) => {
      const { storage } = session.library();
      const output = machine.output(storage.folder);
      if ((await output.names(folder, '')).length > 0) {
        throw new Problem(
          'unsafe-place',
          `${folder} is not empty. Choose an empty folder, so that nothing in it is replaced.`,
        );
      }
      const records = await readAllRecords(storage);
      const { files, losses } = planMarkdownExport(records, layout);
      const written = await output.write(
        folder,
        await Promise.all(files.map((file) => toOutputFile(storage, file))),
      );
      const unread = storage
        .setAside()
        .map(({ file, reason }) => ({ id: null, what: `${file} is not in the export: ${reason}` }));
      return { entries: records.length, files: written, losses: [...losses, ...unread] };
    },
  };
}
