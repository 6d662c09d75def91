import type { Editor } from '@tiptap/core';

/** Types letters at the cursor as the keyboard does: typing rules see each of them. */
export function typeInto(editor: Editor, text: string): void {
  const { view } = editor;
  for (const letter of text) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    const isTaken = view.someProp('handleTextInput', (take) =>
      take(view, from, to, letter, insert),
    );
    if (isTaken !== true) view.dispatch(insert());
  }
}

/** Presses a key, with those that are held. */
export function pressKey(editor: Editor, key: string, held: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, ...held });
  editor.view.someProp('handleKeyDown', (take) => take(editor.view, event));
}
