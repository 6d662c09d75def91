import { Extension } from '@tiptap/core';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Blocks from which on a text is long. */
const LONG = 100;

/** Keys by which the window itself moves the cursor. */
const MOVES = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/;

/**
 * Marks a long text, of which the stylesheet lays out and paints only the blocks near what is seen:
 * the browser would go through all of it at each key, too. Of the others it only guesses how high
 * they are, so what it scrolls to by a key may be somewhere else when they are laid out.
 */
export const longText = Extension.create({
  name: 'longText',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        attributes: (state): Record<string, string> => (isLong(state) ? { 'data-long': '' } : {}),
        handleDOMEvents: {
          keydown: (view, { key }) => {
            if (MOVES.test(key) && isLong(view.state)) showCursor(view);
            return false;
          },
        },
      },
    }),
  ],
});

function isLong({ doc }: EditorState): boolean {
  return doc.childCount >= LONG;
}

/** Scrolls to the cursor where it is out of sight, after the key has moved it. */
function showCursor(view: EditorView): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!view.isDestroyed && view.hasFocus()) view.dispatch(view.state.tr.scrollIntoView());
    }),
  );
}
