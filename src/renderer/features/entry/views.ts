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

/** What a command of the window asks of the open text. */
export type TextRequest = 'switchView' | 'find' | 'replace';

const listeners = new Map<string, (request: TextRequest) => void>();

/** Asks it of the text of an open entry. */
export function requestOfText(id: string, request: TextRequest): void {
  listeners.get(id)?.(request);
}

/**
 * Listens for `requestOfText`; an entry is open once.
 *
 * @returns ends the listening
 */
export function onTextRequested(id: string, listener: (request: TextRequest) => void): () => void {
  listeners.set(id, listener);
  return () => {
    if (listeners.get(id) === listener) listeners.delete(id);
  };
}
