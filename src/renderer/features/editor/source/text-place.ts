import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { SourceEditor } from './source-editor';

/** The part of the window in which the text is seen, between two heights. */
export interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/** What stays where it is when the view is switched, and where it is. */
export interface Held {
  /** A position in the document, or an offset in its Markdown. */
  readonly at: number;
  readonly top: number;
}

/** The cursor of the rich text where it is seen, else the line at the top. */
export function holdText(editor: Editor, sight: Sight): Held {
  const { view, state } = editor;
  const { head } = state.selection;
  const cursor = view.coordsAtPos(head);
  if (cursor.top >= sight.top - 1 && cursor.bottom <= sight.bottom + 1) {
    return { at: head, top: cursor.top };
  }
  const { left, top } = view.dom.getBoundingClientRect();
  if (top >= sight.top) return { at: 0, top };
  const found = view.posAtCoords({ left: left + 24, top: sight.top + 6 });
  const at = found?.pos ?? 0;
  return { at, top: view.coordsAtPos(at).top };
}

/** The cursor of the source where it is seen, else the line at the top. */
export function holdSource(source: SourceEditor, sight: Sight): Held {
  const { head } = source.selection;
  const { view } = source;
  const cursor = view.coordsAtPos(view.state.selection.main.head);
  if (cursor && cursor.top >= sight.top - 1 && cursor.bottom <= sight.bottom + 1) {
    return { at: head, top: cursor.top };
  }
  const at = source.offsetAt(sight.top + 6) ?? 0;
  return { at, top: source.topOf(at) };
}

/** Puts the cursor of the rich text into the closest text to these positions. */
export function selectText(editor: Editor, anchor: number, head: number): void {
  const { doc, tr } = editor.state;
  const within = (position: number): number => Math.min(Math.max(position, 0), doc.content.size);
  const selection = TextSelection.between(doc.resolve(within(anchor)), doc.resolve(within(head)));
  editor.view.dispatch(tr.setSelection(selection).setMeta('addToHistory', false));
}
