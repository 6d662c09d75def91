import type { CheckProblem } from '#contract/checking/checking';
import type { ReworkRequest } from '../../reworking';
import type { TextView } from '../../entry-editor';

const KEY = 'outloud-source-views';

/** The entries whose text is shown as Markdown; they are so still after a restart. */
let inSource: Set<string> | null = null;

function known(): Set<string> {
  inSource ??= new Set(localStorage.getItem(KEY)?.split(' '));
  return inSource;
}

/** How the text of the entry was shown last. */
export function viewOf(id: string): TextView {
  return known().has(id) ? 'source' : 'text';
}

export function rememberView(id: string, view: TextView): void {
  if (view === 'source') known().add(id);
  else known().delete(id);
  localStorage.setItem(KEY, [...known()].join(' '));
}

/** Shows every text rich again, when the library is closed. */
export function forgetViews(): void {
  inSource = new Set();
  localStorage.removeItem(KEY);
}

/** What a command of the window asks of the open text. */
export type TextRequest =
  | 'switchView'
  | 'undo'
  | 'redo'
  | 'find'
  | 'replace'
  | 'properties'
  | 'showProperties'
  | 'comment'
  | 'nextComment'
  | 'previousComment'
  | 'nextProblem'
  | 'previousProblem'
  | { readonly fix: readonly CheckProblem[] }
  | ReworkRequest;

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
