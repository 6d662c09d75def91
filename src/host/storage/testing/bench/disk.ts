import { existsSync, readFileSync } from 'node:fs';

/**
 * Bytes that this process has given the disk to write since it began, in whole pages as the
 * system counts them; null where it doesn't tell.
 */
export function writtenBytes(): number | null {
  const file = '/proc/self/io';
  if (!existsSync(file)) return null;
  return Number(/^write_bytes: (\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]);
}

/** The kind of file system that a folder lies in, such as “ext4”; “unknown” where nobody tells. */
export function fileSystemOf(folder: string): string {
  if (!existsSync('/proc/self/mounts')) return 'unknown';
  const mounts = readFileSync('/proc/self/mounts', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const [best] = mounts
    .filter(([, place = '']) => place === '/' || `${folder}/`.startsWith(`${place}/`))
    .toSorted(([, a = ''], [, b = '']) => b.length - a.length);
  return best?.[2] ?? 'unknown';
}
