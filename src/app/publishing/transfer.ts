import type { Api } from '#contract/calls/api';
import type { ExportReport } from '#contract/publishing/export-report';
import { planMarkdownExport } from '#core/publish/library-export/markdown-export';
import { planRecordsExport } from '#core/publish/library-export/records-export';
import { Problem } from '#core/problem';
import { readAllRecords, readTrash } from '../library/all-records';
import type { Announcer } from '../announcer';
import { beginExport, ExportCancelled, type ExportRun } from './exporting';
import type { Importing } from '../importing/importing';
import { createLookAt } from '../importing/look-at';
import type { Machine } from '../machine';
import { toOutputFile } from './output-files';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';

/** Bringing files in and taking everything out. */
export function createTransferCalls(
  session: Session,
  machine: Machine,
  importing: Importing,
  announcer: Announcer,
): Api['transfer'] {
  const running = new Set<ExportRun>();

  async function write(
    { folder, layout, dryRun, records: format }: Parameters<Api['transfer']['export']>[0],
    run: ExportRun,
  ): Promise<ExportReport> {
    const { storage } = session.library();
    const output = machine.output(storage.folder);
    if ((await output.names(folder, '')).length > 0) {
      throw new Problem(
        'unsafe-place',
        `${folder} is not empty. Choose an empty folder, so that nothing in it is replaced.`,
      );
    }
    run.tell(0, 0);
    const records = await readAllRecords(storage);
    run.tell(0, 0);
    const style = chosenStyle(session);
    const planned =
      format === undefined
        ? planMarkdownExport(records, layout, style)
        : planRecordsExport(
            { records, trash: await readTrash(storage), settings: storage.settings() },
            format,
            style,
          );
    const files = planned.files.map((file) => toOutputFile(storage, file));
    const unread = storage.setAside().map(({ file, reason }) => ({
      id: null,
      file,
      what: `It is not in the export: ${reason}`,
    }));
    const written =
      dryRun === true
        ? files.length
        : await output.write(folder, files, (done) => run.tell(done, files.length));
    const losses = [...planned.losses, ...unread];
    return { entries: records.length, files: written, losses, cancelled: false };
  }

  return {
    ...importing,
    lookAt: createLookAt(session, machine, importing),
    cancel: async () => {
      for (const run of running) run.cancel();
      await importing.cancel();
    },
    export: async (wish) => {
      const run = beginExport(announcer);
      running.add(run);
      try {
        return await write(wish, run);
      } catch (error) {
        if (!(error instanceof ExportCancelled)) throw error;
        return { entries: 0, files: 0, losses: [], cancelled: true };
      } finally {
        running.delete(run);
      }
    },
  };
}
