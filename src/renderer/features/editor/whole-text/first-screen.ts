import type { Editor } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { highlightPlugin } from '../nodes/highlight-plugin';
import { countFirstBlocks } from './first-blocks';

/** Pixels that a block takes before it was laid out, as the stylesheet guesses, with its margin. */
const GUESSED = 86;

/**
 * Draws the beginning of a long text as the editor will draw it. It is a picture: nothing in it can
 * be focused, clicked, found or heard, and what it is made of is never reported.
 *
 * @param editor has the whole text and isn't drawn itself
 * @returns null for a text that is drawn at once
 */
export function drawFirstScreen(editor: Editor): EditorView | null {
  const { doc } = editor.state;
  const count = countFirstBlocks(doc);
  if (count === null) return null;
  const { nodeViews, markViews } = editor.extensionManager;
  const view = new EditorView(null, {
    state: EditorState.create({
      doc: doc.copy(Fragment.from(doc.children.slice(0, count))),
      plugins: [highlightPlugin('codeBlock')],
    }),
    nodeViews,
    markViews,
    editable: () => false,
    attributes: { class: 'entry-text', 'data-long': '', 'aria-hidden': 'true', inert: '' },
  });
  // Room for the others, so that the scroll bar stays as it is when they come.
  view.dom.style.marginBottom = `${(doc.childCount - count) * GUESSED}px`;
  return view;
}
