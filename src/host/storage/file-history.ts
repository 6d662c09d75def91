import type { History, HistoryUse } from '#core/library/history/history';
import type { Version } from '#core/library/history/version';
import type { EntryRecord } from '#core/library/record';
import type { Checkpoints } from './checkpoints';
import type { EntryTable } from './entry-table';
import type { HistoryFiles } from './history-files';

interface HistoryParts {
  readonly table: EntryTable;
  readonly history: HistoryFiles;
  readonly checkpoints: Pick<Checkpoints, 'run'>;
}

/** The history of an open library, with what only its journal holds so far. */
export class FileHistory implements History {
  /** @param current reads an entry as it is now */
  constructor(
    private readonly parts: HistoryParts,
    private readonly current: (id: string) => Promise<EntryRecord>,
  ) {}

  async list(id: string): Promise<readonly Version[]> {
    const { table, checkpoints, history } = this.parts;
    if (table.pending.get(id)?.overwrites === true) await checkpoints.run();
    return history.list(id);
  }

  read(id: string, name: string): Promise<EntryRecord> {
    return this.parts.history.read(id, name);
  }

  async keep(id: string): Promise<Version> {
    return this.parts.history.write(await this.current(id));
  }

  keepReplaced(record: EntryRecord): Promise<Version> {
    return this.parts.history.write(record);
  }

  use(): Promise<HistoryUse> {
    return this.parts.history.use();
  }

  thin(): Promise<void> {
    return this.parts.history.thin();
  }
}
