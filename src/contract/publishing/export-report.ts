import type { Loss } from '#core/document/losses';

/** What is not in an export, or would not come back by importing it again. */
export interface ExportLoss {
  /** Null for a record that can't be read. */
  readonly id: string | null;
  /** The text in the export, or the record that is not in it. */
  readonly file: string;
  /** In a sentence. */
  readonly what: string;
  /** The place and what the entry and the text say there, where both say something. */
  readonly difference?: Loss;
}

export interface ExportReport {
  readonly entries: number;
  /** Counted by reading the output back; in a dry run, how many would be written. */
  readonly files: number;
  readonly losses: readonly ExportLoss[];
  /** Whether `transfer.cancel` ended it; nothing was written then. */
  readonly cancelled: boolean;
}
