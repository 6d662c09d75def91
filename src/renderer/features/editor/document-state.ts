import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { DocumentNode } from '#core/document/document';
import { schema } from '#core/document/schema';

/**
 * Why a document can't be shown, or null where it can. One that can't must not be opened: what the
 * editor doesn't know it would drop.
 */
export function findDocumentProblem(document: DocumentNode): string | null {
  try {
    schema.nodeFromJSON(document).check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Shows another version of the document, with the cursor where it was and no history. */
export function replaceDocument(editor: Editor, document: Node): void {
  const at = Math.min(editor.state.selection.from, document.content.size);
  const selection = TextSelection.near(document.resolve(at));
  const { plugins } = editor.state;
  editor.view.updateState(EditorState.create({ doc: document, selection, plugins }));
}
