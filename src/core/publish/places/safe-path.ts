import { isDeviceName } from './file-safe';

/**
 * Whether a path, with `/` between its parts, stays in its folder and is a plain file name in each
 * part on every file system.
 */
export function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every(
      (part) =>
        part !== '' &&
        part !== '.' &&
        part !== '..' &&
        !/[\\:*?"<>|\p{Cc}\p{Cs}]/u.test(part) &&
        !/[. ]$/.test(part) &&
        !isDeviceName(part),
    );
}
