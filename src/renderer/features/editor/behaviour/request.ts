import type { Editor } from '@tiptap/core';

/** Lets what is done in the text ask for something that is drawn beside it, about a subject. */
export function createRequest<Subject = void>() {
  const listeners = new WeakMap<Editor, Set<(subject: Subject) => void>>();
  return {
    ask(editor: Editor, subject: Subject): void {
      for (const listener of listeners.get(editor) ?? []) listener(subject);
    },
    /** @returns ends the listening */
    listen(editor: Editor, listener: (subject: Subject) => void): () => void {
      const own = listeners.get(editor) ?? new Set();
      listeners.set(editor, own.add(listener));
      return () => own.delete(listener);
    },
  };
}
