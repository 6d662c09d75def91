import type { CallKind } from '#host/storage/testing/watched-files';

/** Which calls fail, and how. */
export interface FaultKind {
  readonly calls: readonly CallKind[];
  readonly code: string;
  /** Done, and failing all the same. */
  readonly isLate: boolean;
  /** From the first on until the disk is well again, and not once. */
  readonly lasts: boolean;
}

const CHANGES: readonly CallKind[] = [
  ...(['open', 'write', 'truncate', 'sync', 'syncFolder'] as const),
  ...(['rename', 'remove', 'makeFolder', 'link'] as const),
];

const ONCE: Readonly<Partial<Record<CallKind, readonly string[]>>> = {
  open: ['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE'],
  write: ['EIO', 'ENOSPC', 'short'],
  sync: ['EIO', 'ENOSPC'],
  syncFolder: ['EIO'],
  close: ['EIO'],
  rename: ['EIO', 'ENOSPC', 'EACCES', 'EROFS'],
  remove: ['EIO', 'EACCES', 'EROFS'],
  makeFolder: ['EIO', 'ENOSPC', 'EACCES', 'EROFS'],
  link: ['EIO', 'EPERM'],
  read: ['EIO', 'EACCES'],
  list: ['EIO', 'EACCES'],
  stat: ['EIO'],
};

/** Every way in which a disk is made to fail. */
export const FAULT_KINDS: readonly FaultKind[] = [
  ...Object.entries(ONCE).flatMap(([call, codes]) =>
    codes.map((code) => ({
      calls: [call as CallKind],
      code,
      // A file is closed even where closing it fails.
      isLate: call === 'close',
      lasts: false,
    })),
  ),
  ...(['open', 'write', 'sync', 'syncFolder', 'rename', 'remove', 'makeFolder'] as const).map(
    (call) => ({ calls: [call], code: 'EIO', isLate: true, lasts: false }),
  ),
  ...(['write', 'sync', 'syncFolder', 'rename', 'remove', 'read'] as const).map((call) => ({
    calls: [call],
    code: 'EIO',
    isLate: false,
    lasts: true,
  })),
  ...['EIO', 'ENOSPC', 'EROFS', 'EACCES'].map((code) => ({
    calls: CHANGES,
    code,
    isLate: false,
    lasts: true,
  })),
];
