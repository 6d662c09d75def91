import type { Editor } from '@tiptap/core';

/**
 * Makes the link at the cursor, or the selected words, a link to the entry of that title that
 * reads as they do; with nothing selected inserts one.
 */
export function linkToEntry(editor: Editor, title: string): void {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link');
  const { doc, selection, schema, tr } = editor.state;
  const { from, to, $from, $to } = selection;
  const words = $from.sameParent($to) ? doc.textBetween(from, to).trim() : '';
  const label = words === '' || words === title ? null : words;
  editor.view.dispatch(
    tr.replaceWith(from, to, schema.node('wikilink', { title, label })).scrollIntoView(),
  );
}
