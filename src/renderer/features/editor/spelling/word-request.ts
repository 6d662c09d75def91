import type { Editor } from '@tiptap/core';
import type { Mistake } from './spelling-check';

type Listener = (mistake: Mistake) => void;

const listeners = new WeakMap<Editor, Set<Listener>>();

/** Asks what is to become of a word that is spelled wrong. */
export function askForWord(editor: Editor, mistake: Mistake): void {
  for (const listener of listeners.get(editor) ?? []) listener(mistake);
}

/**
 * Listens for `askForWord`.
 *
 * @returns ends the listening
 */
export function onWordAsked(editor: Editor, listener: Listener): () => void {
  const own = listeners.get(editor) ?? new Set();
  listeners.set(editor, own.add(listener));
  return () => own.delete(listener);
}
