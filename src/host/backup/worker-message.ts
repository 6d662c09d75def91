import type { Backups } from '#core/library/backup';
import type { ProblemCode } from '#core/problem';

/** What takes long enough for a thread of its own. */
export type BackupTask = 'write' | 'restore';

/** The parameters of a task without the last, which hears of its progress. */
type Plain<Task extends BackupTask> =
  Parameters<Backups[Task]> extends readonly [...infer First, unknown] ? First : never;

/** What a worker is started for. */
export type BackupOrder = {
  readonly [Task in BackupTask]: { readonly task: Task; readonly parameters: Plain<Task> };
}[BackupTask];

/** What the worker tells: how far it is, and once how it ended. */
export type BackupNews =
  | { readonly done: number; readonly total: number }
  | { readonly result: unknown }
  | {
      readonly error: string;
      /** Of a problem; null for a fault of the program. */
      readonly code: ProblemCode | null;
    };
