import type { ExportLayout } from '#core/publish/library-export/export-layout';
import type { RecordFormat } from '#core/publish/library-export/record-format';
import type { ExportReport } from '../publishing/export-report';
import type { ImportReport } from './import-report';
import type { LookedAt } from './looked-at';
import type { PastImport, UndoneImport } from './past-import';

/** What comes into the library from elsewhere, and goes out as Markdown. */
export interface TransferCalls {
  /**
   * Takes in Markdown files, folders of them and what other programs export. What came in before
   * is brought up to date; what was changed here too is skipped, and named.
   * @param source.folderTags gives each text the folder that it lies in as a tag
   * @param source.dryRun tells what would come in and writes nothing
   */
  import(source: {
    paths: readonly string[];
    as: 'notes' | 'posts';
    folderTags?: boolean;
    dryRun?: boolean;
  }): Promise<ImportReport>;
  /** Tells of files that were opened with Outloud which are here already; takes nothing in. */
  lookAt(files: { paths: readonly string[] }): Promise<readonly LookedAt[]>;
  /** Ends the imports and exports that are running; they leave nothing behind. */
  cancel(): Promise<void>;
  /** The latest imports that can be taken back, newest first. */
  imports(): Promise<readonly PastImport[]>;
  /**
   * Takes an import back: new entries go to the trash, changed ones are as they were before, and
   * blogs that it added are no targets any more. What was changed or is used since stays.
   * @throws Problem `not-found` when there is no such import, or it was taken back.
   */
  undoImport(done: { id: string }): Promise<UndoneImport>;
  /**
   * Writes every entry as Markdown with its assets into an existing, empty folder.
   * @param place.dryRun reads every text back, tells what would be lost and writes nothing
   * @param place.records writes all records for decades, in this format, with the settings and a
   *   file that explains the others; the layout is theirs then
   */
  export(place: {
    folder: string;
    layout?: ExportLayout;
    dryRun?: boolean;
    records?: RecordFormat;
  }): Promise<ExportReport>;
}
