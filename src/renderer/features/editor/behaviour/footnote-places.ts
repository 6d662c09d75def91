import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { positionAtCursor } from './reference-card';

const REFERENCE = 'footnoteReference';
const DEFINITION = 'footnoteDefinition';

interface Found {
  readonly node: Node;
  readonly position: number;
}

function findFootnote(doc: Node, type: string, label: string): Found | null {
  let found: Found | null = null;
  doc.descendants((node, position) => {
    if (node.type.name === type && node.attrs['label'] === label) found ??= { node, position };
    return found === null;
  });
  return found;
}

/** The text of the footnote with the label, or null where it has none. */
export function findDefinition(doc: Node, label: string): Found | null {
  return findFootnote(doc, DEFINITION, label);
}

/** Puts the cursor into the footnote with the label; false where it has no text. */
export function goToDefinition(editor: Editor, label: string): boolean {
  const found = findDefinition(editor.state.doc, label);
  if (found) goTo(editor, found.position + 1);
  return found !== null;
}

/** Puts the cursor behind the first reference to the footnote with the label. */
export function goToReference(editor: Editor, label: string): boolean {
  const found = findFootnote(editor.state.doc, REFERENCE, label);
  if (found) goTo(editor, found.position + 1);
  return found !== null;
}

/** Goes from a reference to its footnote, or from a footnote back; false elsewhere. */
export function jumpFootnote(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type, attrs } = $from.node(depth);
    if (type.name === DEFINITION) return goToReference(editor, String(attrs['label']));
  }
  const position = positionAtCursor(editor.state, REFERENCE);
  const label = position === null ? null : editor.state.doc.nodeAt(position)?.attrs['label'];
  return typeof label === 'string' && goToDefinition(editor, label);
}

function goTo(editor: Editor, position: number): void {
  const { doc, tr } = editor.state;
  const selection = TextSelection.near(doc.resolve(position));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  editor.view.focus();
}
