import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';

/** Shows another version of the document, with the cursor where it was and no history. */
export function replaceDocument(editor: Editor, document: Node): void {
  const at = Math.min(editor.state.selection.from, document.content.size);
  const selection = TextSelection.near(document.resolve(at));
  const { plugins } = editor.state;
  editor.view.updateState(EditorState.create({ doc: document, selection, plugins }));
}
