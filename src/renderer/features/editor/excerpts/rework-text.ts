import { Extension, type Editor } from '@tiptap/core';
import { documentJson } from '../document-json';
import { reworkDocument } from '../follow-document';
import type { EditorHost } from '../../../entry-editor';
import type { Rework } from '../../../reworking';

/** The editors whose text had the cursor. */
const visited = new WeakSet<Editor>();

/** Knows whether the cursor was ever put into the text. */
export const textCursor = Extension.create({
  name: 'textCursor',
  onFocus() {
    visited.add(this.editor);
  },
});

/**
 * Changes the text as a whole, with one undo.
 * @param at before which block something new is wanted; after the cursor when left out
 * @returns takes it back unless something was written since; null where nothing was changed
 */
export function reworkText(
  editor: Editor,
  host: EditorHost,
  rework: Rework,
  at = placeAfterCursor(editor),
): (() => boolean) | null {
  if (!editor.isEditable) return null;
  const document = documentJson(editor.state.doc);
  const next = rework({ document, attachments: host.attachments() }, at);
  if (next === null || next.document === document) return null;
  const node = editor.schema.nodeFromJSON(next.document);
  node.check();
  // An image is looked for as soon as it is drawn.
  host.attach(next.attachments);
  editor.view.dispatch(reworkDocument(editor.state, node));
  const after = editor.state.doc;
  return () => editor.state.doc.eq(after) && editor.commands.undo();
}

function placeAfterCursor(editor: Editor): number {
  const { doc, selection } = editor.state;
  return visited.has(editor)
    ? Math.min(selection.$to.index(0) + 1, doc.childCount)
    : doc.childCount;
}
