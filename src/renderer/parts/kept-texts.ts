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
  texts.set(key, text);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The storage is full. The text stays as long as the window does, and no older one comes back.
    localStorage.removeItem(key);
  }
  for (const hear of listeners) hear();
}

/** @returns what ends the hearing */
export function hearKeptTexts(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
