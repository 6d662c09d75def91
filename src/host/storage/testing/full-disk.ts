import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a command that only the superuser of Linux may run works here. */
export function canRun(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether a small disk can be mounted here. */
export function canMountDisk(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'outloud-probe-'));
  const canMount = canRun('mount', '-t', 'tmpfs', '-o', 'size=1m', 'outloud', probe);
  if (canMount) execFileSync('umount', [probe]);
  rmSync(probe, { recursive: true });
  return canMount;
}

/** A disk of two megabytes. @returns where it is, and what takes it away again */
export function mountSmallDisk(): { readonly disk: string; readonly unmount: () => void } {
  const disk = mkdtempSync(join(tmpdir(), 'outloud-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'outloud', disk]);
  return {
    disk,
    unmount: () => {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    },
  };
}

/** Fills a disk to the last byte. @returns the files that fill it */
export function fillDisk(disk: string): readonly string[] {
  const files: string[] = [];
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    const file = join(disk, `fill-${size}`);
    try {
      writeFileSync(file, Buffer.alloc(size));
      files.push(file);
    } catch {
      rmSync(file, { force: true });
    }
  }
  return files;
}
