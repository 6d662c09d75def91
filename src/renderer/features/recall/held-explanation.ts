import { storeTyped } from '../../parts/store-typed';

const keyOf = (id: string): string => `outloud-explaining ${id}`;

/** Keeps what was typed last until it is in the library; null when it is. */
export function holdExplanation(id: string, text: string | null): void {
  storeTyped(keyOf(id), text);
}

/** What was typed and did not come into the library; null where nothing waits. */
export function readHeldExplanation(id: string): string | null {
  return localStorage.getItem(keyOf(id));
}
