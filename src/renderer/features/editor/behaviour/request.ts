import type { Editor } from '@tiptap/core';

/** Lets a key in the text ask for something that is drawn beside it. */
export function createRequest() {
  const listeners = new WeakMap<Editor, Set<() => void>>();
  return {
    ask(editor: Editor): void {
      for (const listener of listeners.get(editor) ?? []) listener();
    },
    /** @returns ends the listening */
    listen(editor: Editor, listener: () => void): () => void {
      const own = listeners.get(editor) ?? new Set();
      listeners.set(editor, own.add(listener));
      return () => own.delete(listener);
    },
  };
}
