import { z } from 'zod';

/** How often a backup is made. */
export const BACKUP_RHYTHMS = ['off', 'daily', 'weekly'] as const;

/** As many backups as a folder may keep. */
export const MOST_BACKUPS = 1000;

export const backupPlanSchema = z.strictObject({
  /** The folder that the backups go into, absolute. */
  folder: z.string().min(1),
  every: z.enum(BACKUP_RHYTHMS),
  /** How many are kept: the newest. */
  keep: z.int().min(1).max(MOST_BACKUPS),
});

/** Where and how often a library is backed up. */
export type BackupPlan = z.infer<typeof backupPlanSchema>;

const DAY = 24 * 60 * 60 * 1000;
const PAUSES = { off: Infinity, daily: DAY, weekly: 7 * DAY } as const;

/** @param latest when the newest backup was made, ISO 8601; null where there is none */
export function isBackupDue(plan: BackupPlan, latest: string | null, now: Date): boolean {
  if (plan.every === 'off') return false;
  return latest === null || now.getTime() - Date.parse(latest) >= PAUSES[plan.every];
}

/** A backup in a folder. */
export interface BackupFile {
  readonly file: string;
  readonly made: string;
}

/** What was written into a backup and read back from it. */
export interface WrittenBackup {
  readonly file: string;
  readonly bytes: number;
  readonly records: number;
  readonly assets: number;
  readonly files: number;
  readonly notes: readonly string[];
}

/** Is told how far a backup is; what it throws ends it. */
export type BackupProgress = (done: number, total: number) => void;

/** Where backups are kept. */
export interface Backups {
  /** The backups of a library in a folder, newest first. @throws Problem of the disk */
  list(folder: string, library: string): Promise<readonly BackupFile[]>;
  /**
   * Writes all of a library's files, which must not change meanwhile, and reads them back.
   * @param options.journals whether journals belong to the library's state
   * @throws Problem `unsafe-place` inside the library, `corrupt` when what was read back is not
   *   what was written, or of the disk. No backup is there then.
   */
  write(
    library: string,
    folder: string,
    options: { readonly made: Date; readonly journals: boolean },
    progress: BackupProgress,
  ): Promise<WrittenBackup>;
  /** Removes the oldest backups of a library beyond `keep`. @returns the files removed */
  thin(folder: string, library: string, keep: number): Promise<readonly string[]>;
  /**
   * Writes what a backup holds into a new or empty folder.
   * @throws Problem `bad-input` for what is no backup, `corrupt` for a damaged one,
   *   `unsafe-place` for a folder in use, or of the disk. Nothing is left there then.
   */
  restore(
    file: string,
    folder: string,
    progress: BackupProgress,
  ): Promise<{ readonly made: string; readonly records: number; readonly files: number }>;
}
