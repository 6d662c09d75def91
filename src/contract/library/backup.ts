import type { BackupPlan } from '#core/library/backup';

/** How the open library is backed up, and how that stands. */
export interface BackupState {
  /** Null while no folder was chosen. */
  readonly plan: BackupPlan | null;
  /** The newest backup of this library in that folder. */
  readonly latest: { readonly file: string; readonly made: string } | null;
  /** Whether one is to be made now. */
  readonly due: boolean;
  /** Why the folder can't be looked into, in a sentence, or null. */
  readonly problem: string | null;
}

/** A backup that was made, and read back. */
export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  /** Entries and those in the trash. */
  readonly records: number;
  readonly assets: number;
  /** All files that are in it. */
  readonly files: number;
  /** What is not in it, or is damaged in the library already; a sentence each. */
  readonly notes: readonly string[];
  /** Older backups that were removed, for more than are kept. */
  readonly removed: readonly string[];
}

/** What came back from a backup. */
export interface RestoredBackup {
  readonly folder: string;
  readonly made: string;
  readonly records: number;
  readonly files: number;
}

/** Backing the open library up, and bringing a backup back. */
export interface BackupCalls {
  state(): Promise<BackupState>;
  /** Sets where and how often this library is backed up. @throws Problem `unsafe-place`. */
  change(plan: BackupPlan): Promise<BackupState>;
  /**
   * Makes a backup now, reads it back, and removes the oldest beyond those kept.
   * @param place.folder in place of the plan's; nothing is removed from it
   */
  run(place: { folder?: string }): Promise<BackupReport>;
  /** Writes a backup into a new or empty folder. Needs no open library. */
  restore(backup: { file: string; folder: string }): Promise<RestoredBackup>;
}
