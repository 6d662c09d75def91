import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';

/** A file as this program last wrote or read it. */
export interface Seen {
  /** Differs for a file that was replaced or written to, see `stampOf`. */
  readonly stamp: string;
  /** Of its bytes: the same for a file that was only touched. */
  readonly sum: string;
}

/** When a file was written, how large it is and which one it is, in few characters. */
export function stampOf({ mtimeMs, size, ino }: Stats): string {
  return [Math.round(mtimeMs * 1000), size, ino].map((part) => part.toString(36)).join('.');
}

/** A checksum of a file's bytes: 72 bits of its SHA-256. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
}

/** A file is not the one that was seen last: replacing it would lose what another program wrote. */
export class UnseenChange extends Error {
  override readonly name = 'UnseenChange';
}

/** What is known of the files of the entries, by their names below the library's folder. */
export type SeenFiles = Map<string, Seen>;
