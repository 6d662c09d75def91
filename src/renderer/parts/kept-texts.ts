import { storeTyped } from './store-typed';

/** What was typed in this window; the storage has it, too, as far as there is room. */
const texts = new Map<string, string | null>();
const listeners = new Set<() => void>();

/** What was typed under a key and not kept or cleared since; null where nothing waits. */
export function readKeptText(key: string): string | null {
  const known = texts.get(key);
  return known === undefined ? localStorage.getItem(key) : known;
}

/** Holds what was typed, over a restart, too; null when it is done with. */
export function writeKeptText(key: string, text: string | null): void {
  // Where the storage is full the text stays as long as the window does.
  texts.set(key, text);
  storeTyped(key, text);
  for (const hear of listeners) hear();
}

/** @returns what ends the hearing */
export function hearKeptTexts(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
