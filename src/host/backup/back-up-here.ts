import type { Backups } from '#core/library/backup';

const disk = async (): Promise<Backups> => (await import('./disk-backups')).diskBackups;

/** Backups in the calling thread; what they take is loaded when one is first needed. */
export const backUpHere: Backups = {
  list: async (...asked) => (await disk()).list(...asked),
  write: async (...asked) => (await disk()).write(...asked),
  thin: async (...asked) => (await disk()).thin(...asked),
  restore: async (...asked) => (await disk()).restore(...asked),
};
