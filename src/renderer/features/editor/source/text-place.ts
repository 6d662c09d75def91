import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { findScroller } from './hold-height';
import type { SourceEditor } from './source-editor';

/** Pixels that a line of either view takes, at most. */
const LINE = 40;

/** The part of the window in which the text is seen, between two heights. */
export interface Sight {
  readonly top: number;
  readonly bottom: number;
}

/** The part of the window in which a text is seen, below its toolbar. */
export function sightOf(root: HTMLElement | null): Sight {
  if (root === null) return { top: 0, bottom: 0 };
  const { top, bottom } = findScroller(root).getBoundingClientRect();
  const toolbar = root.querySelector('[role="toolbar"]')?.getBoundingClientRect();
  return { top: Math.max(top, toolbar?.bottom ?? top), bottom };
}

/** What stays where it is when the view is switched, and where it is. */
export interface Held {
  /** A position in the document, or an offset in its Markdown. */
  readonly at: number;
  readonly top: number;
  /** Where the whole of the text's first line is seen: it is not to slide below the toolbar. */
  readonly start: Sight | null;
}

/** The cursor of the rich text where it is seen, else the line at the top. */
export function holdText(editor: Editor, sight: Sight): Held {
  const { view, state } = editor;
  const { head } = state.selection;
  const cursor = view.coordsAtPos(head);
  const { left, top } = view.dom.getBoundingClientRect();
  const start = top >= sight.top ? sight : null;
  if (cursor.top >= sight.top - 1 && cursor.bottom <= sight.bottom + 1) {
    return { at: head, top: cursor.top, start };
  }
  if (start !== null) return { at: 0, top, start };
  const found = view.posAtCoords({ left: left + 24, top: sight.top + 6 });
  const at = found?.pos ?? 0;
  return { at, top: view.coordsAtPos(at).top, start };
}

/** The cursor of the source where it is seen, else the line at the top. */
export function holdSource(source: SourceEditor, sight: Sight): Held {
  const { head } = source.selection;
  const { view } = source;
  const start = view.documentTop >= sight.top ? sight : null;
  const cursor = view.coordsAtPos(view.state.selection.main.head);
  if (cursor && cursor.top >= sight.top - 1 && cursor.bottom <= sight.bottom + 1) {
    return { at: head, top: cursor.top, start };
  }
  const at = source.offsetAt(sight.top + 6) ?? 0;
  return { at, top: source.topOf(at), start };
}

/** Whether what is held is seen without scrolling, and the beginning of the text with it. */
export function isSeenFromStart({ start }: Held, top: number): boolean {
  return start !== null && top >= start.top && top <= start.bottom - LINE;
}

/** Puts the cursor of the rich text into the closest text to these positions. */
export function selectText(editor: Editor, anchor: number, head: number): void {
  const { doc, tr } = editor.state;
  const within = (position: number): number => Math.min(Math.max(position, 0), doc.content.size);
  const selection = TextSelection.between(doc.resolve(within(anchor)), doc.resolve(within(head)));
  editor.view.dispatch(tr.setSelection(selection).setMeta('addToHistory', false));
}
