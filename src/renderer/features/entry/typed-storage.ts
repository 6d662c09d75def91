import type { KeptTyping } from './keep-typed';

/** What is typed and not saved, an entry each; and what an earlier window left. */
const TYPED = 'outloud-typing ';
const LEFT = 'outloud-left ';

let folder: string | null = null;

/** Begins to keep what is typed in the library of this folder. */
export function keepTypingOf(library: string): void {
  folder = library;
  for (const key of listKeys()) {
    const id = readId(key, TYPED);
    const text = localStorage.getItem(key);
    if (id === null || text === null) continue;
    // Under a name of its own, so that what is typed in this window can't take its place.
    localStorage.setItem(`${LEFT}${id} ${crypto.randomUUID()} ${library}`, text);
    localStorage.removeItem(key);
  }
}

/** What an earlier window of this library left unsaved, by its key. */
export function readLeft(): readonly { readonly key: string; readonly kept: KeptTyping }[] {
  return listKeys().flatMap((key) => {
    const kept = readId(key, LEFT) === null ? null : parse(localStorage.getItem(key));
    return kept === null ? [] : [{ key, kept }];
  });
}

/** It is in the library by now. */
export function forgetLeft(key: string): void {
  localStorage.removeItem(key);
}

/** Keeps what is typed in an entry; see `keepTyped`. */
export function writeTyped(id: string): (kept: KeptTyping | null) => void {
  return (kept) => {
    if (folder === null) return;
    const key = `${TYPED}${id} ${folder}`;
    try {
      if (kept === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // The storage is full. An older state of the text is of no use; saving goes on beside this.
      localStorage.removeItem(key);
    }
  };
}

/** The entry that a key of this library is about, or null. */
function readId(key: string, prefix: string): string | null {
  if (folder === null || !key.startsWith(prefix) || !key.endsWith(` ${folder}`)) return null;
  return key.slice(prefix.length).split(' ')[0] ?? null;
}

function listKeys(): readonly string[] {
  return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
}

function parse(text: string | null): KeptTyping | null {
  try {
    const kept = JSON.parse(text ?? 'null') as KeptTyping | null;
    return kept !== null && typeof kept.id === 'string' && Array.isArray(kept.bases) ? kept : null;
  } catch {
    return null;
  }
}
