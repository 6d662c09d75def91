import type { AssetFiles } from './asset-files';
import type { Checkpoints } from './checkpoints';
import type { ConflictCopies } from './conflict-copies';
import type { EntryFiles } from './entry-files';
import type { EntryTable } from './entry-table';
import type { HistoryFiles } from './history-files';
import type { ImportFiles } from './import-files';
import type { Journal } from './journal';
import type { LibraryFile } from './library-file';
import type { Lock } from './lock';
import type { RemovedFile } from './removed-file';
import type { Turns } from './turns';

/** What an open library on disk consists of. */
export interface FileStorageParts {
  readonly folder: string;
  /** Why nothing of it can be changed, or null. */
  readonly readOnly: string | null;
  readonly lock: Lock;
  readonly library: LibraryFile;
  readonly table: EntryTable;
  readonly entries: EntryFiles;
  readonly assets: AssetFiles;
  readonly imports: ImportFiles;
  readonly history: HistoryFiles;
  readonly removed: RemovedFile;
  readonly journal: Journal;
  readonly checkpoints: Pick<
    Checkpoints,
    | 'request'
    | 'run'
    | 'catchUp'
    | 'rebuild'
    | 'agrees'
    | 'stop'
    | 'failure'
    | 'hold'
    | 'whenUnseen'
    | 'pauseFor'
  >;
  readonly copies: ConflictCopies;
  /** Whether the opening had to make the list anew from the records. */
  readonly isListAnew: boolean;
  readonly turns: Turns;
  /** Milliseconds that a record which can't be read may be on its way. */
  readonly patience: number;
  /** Milliseconds until what can wait is begun. */
  readonly calm: number;
  readonly machine: number;
}
