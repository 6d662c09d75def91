import type { Announcer } from '../announcer';

/** Reports of progress while files are written. */
const STEPS = 200;

/** An export that is running. */
export interface ExportRun {
  /** Says how far it is. @throws ExportCancelled when it was cancelled */
  tell(done: number, total: number): void;
  cancel(): void;
}

/** Thrown inside an export that was cancelled. */
export class ExportCancelled extends Error {
  override readonly name = 'ExportCancelled';
}

/** Begins an export that can be cancelled while it goes on. @param task its name for listeners */
export function beginExport(announcer: Announcer, task = 'Exporting'): ExportRun {
  let isCancelled = false;
  return {
    tell: (done, total) => {
      if (isCancelled) throw new ExportCancelled('The export was cancelled.');
      const step = Math.max(1, Math.ceil(total / STEPS));
      if (done % step === 0 || done === total) {
        announcer.announce('progressed', { task, done, total });
      }
    },
    cancel: () => {
      isCancelled = true;
    },
  };
}
