import type { Editor } from '@tiptap/core';

const listeners = new WeakMap<Editor, Set<() => void>>();

/** Asks for the link at the cursor to be edited. */
export function requestLink(editor: Editor): void {
  for (const listener of listeners.get(editor) ?? []) listener();
}

/**
 * Listens for `requestLink`.
 *
 * @returns ends the listening
 */
export function onLinkRequested(editor: Editor, listener: () => void): () => void {
  const own = listeners.get(editor) ?? new Set();
  listeners.set(editor, own.add(listener));
  return () => own.delete(listener);
}
