import { createReadStream } from 'node:fs';

/**
 * What is piped into this program. On Windows Electron's own `process.stdin` is always empty, for
 * its programs have no console; what they inherited can be read all the same.
 */
export function standardInput(): NodeJS.ReadableStream {
  const isEmpty = process.platform === 'win32' && process.versions['electron'] !== undefined;
  return isEmpty ? createReadStream('', { fd: 0, autoClose: false }) : process.stdin;
}
