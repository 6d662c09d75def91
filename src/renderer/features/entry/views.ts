import type { TextView } from './editor-slot';

/** The entries whose text is shown as Markdown. */
const inSource = new Set<string>();

/** How the text of the entry was shown last. */
export function viewOf(id: string): TextView {
  return inSource.has(id) ? 'source' : 'text';
}

export function rememberView(id: string, view: TextView): void {
  if (view === 'source') inSource.add(id);
  else inSource.delete(id);
}

/** Shows every text rich again, when the library is closed. */
export function forgetViews(): void {
  inSource.clear();
}

const listeners = new Set<() => void>();

/** Asks the open entry to switch its view. */
export function requestSwitch(): void {
  for (const listener of listeners) listener();
}

/**
 * Listens for `requestSwitch`.
 *
 * @returns ends the listening
 */
export function onSwitchRequested(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
