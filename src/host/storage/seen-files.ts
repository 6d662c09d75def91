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

/**
 * What is known of the files of the entries, by their names below the library's folder. It notes
 * which of them become others. Each is one short text inside: there may be very many.
 */
export class SeenFiles {
  private readonly files = { entries: new Map<string, string>(), trash: new Map<string, string>() };
  private noted: Set<string> | null = null;

  get(name: string): Seen | undefined {
    const { place, id } = parseName(name);
    const [stamp, sum] = this.files[place].get(id)?.split(' ') ?? [];
    return stamp === undefined || sum === undefined ? undefined : { stamp, sum };
  }

  has(name: string): boolean {
    const { place, id } = parseName(name);
    return this.files[place].has(id);
  }

  set(name: string, { stamp, sum }: Seen): void {
    const { place, id } = parseName(name);
    this.putText(id, place, [stamp, sum].join(' '));
  }

  /** What is known of an entry's file as one text, for the catalog; empty where nothing is. */
  text(id: string, place: 'entries' | 'trash'): string {
    return this.files[place].get(id) ?? '';
  }

  /** Takes over what `text` gave. */
  putText(id: string, place: 'entries' | 'trash', text: string): void {
    this.noted?.add(id);
    this.files[place].set(id, text);
  }

  delete(name: string): void {
    const { place, id } = parseName(name);
    if (this.files[place].delete(id)) this.noted?.add(id);
  }

  /** The ids of the entries whose files were set or deleted since this was last called; none the first time. */
  takeNoted(): ReadonlySet<string> {
    const noted = this.noted ?? new Set<string>();
    this.noted = new Set();
    return noted;
  }
}

function parseName(name: string): { place: 'entries' | 'trash'; id: string } {
  const place = name.startsWith('trash/') ? 'trash' : 'entries';
  return { place, id: name.slice(name.lastIndexOf('/') + 1, -'.json'.length) };
}
