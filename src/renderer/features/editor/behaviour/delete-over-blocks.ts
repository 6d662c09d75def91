import { Extension, type Editor } from '@tiptap/core';
import {
  Plugin,
  type EditorState,
  type Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';

/**
 * Takes away what is selected and leaves the first and the last block apart, each with its own
 * kind. The cursor is where the words were in the first.
 *
 * @param selection of `tr`, from one block of text into another
 */
export function deleteBetween(tr: Transaction, { $from, $to }: Selection): Transaction {
  const shared = $from.sharedDepth($to.pos);
  // From the end on, so that the places before it stay what they are.
  tr.delete($to.start(), $to.pos);
  for (let depth = $to.depth - 1; depth > shared; depth -= 1)
    tr.delete($to.start(depth), $to.before(depth + 1));
  tr.delete($from.after(shared + 1), $to.before(shared + 1));
  for (let depth = shared + 1; depth < $from.depth; depth += 1)
    tr.delete($from.after(depth + 1), $from.end(depth));
  tr.delete($from.pos, $from.end());
  return tr.setSelection(TextSelection.create(tr.doc, $from.pos));
}

/** Whether the ends of the selection can become one: a quote and a callout’s title can’t. */
function canJoin(state: EditorState): boolean {
  const { selection } = state;
  const { $from, $to } = selection;
  if (!(selection instanceof TextSelection) || $from.sameParent($to)) return true;
  try {
    // Typing takes the second way.
    state.tr.deleteSelection();
    state.tr.delete(selection.from, selection.to);
    return true;
  } catch {
    return false;
  }
}

/** Takes away what is selected; blocks that can’t become one stay two. */
export function deleteSelected(state: EditorState): Transaction {
  const { tr, selection } = state;
  return canJoin(state) ? tr.deleteSelection() : deleteBetween(tr, selection);
}

function deleteApart({ state, view }: Editor): boolean {
  if (canJoin(state)) return false;
  view.dispatch(deleteSelected(state).scrollIntoView());
  return true;
}

/** Deletes, types and pastes over words of blocks that can’t become one. */
export const deleteOverBlocks = Extension.create({
  name: 'deleteOverBlocks',
  // Before what joins them.
  priority: 1000,
  addKeyboardShortcuts() {
    const remove = () => deleteApart(this.editor);
    return { Backspace: remove, Delete: remove, 'Mod-Backspace': remove, 'Mod-Delete': remove };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handleTextInput: (view, _from, _to, text) => {
            if (!deleteApart(editor)) return false;
            view.dispatch(view.state.tr.insertText(text).scrollIntoView());
            return true;
          },
          handlePaste: () => {
            deleteApart(editor);
            return false;
          },
        },
      }),
    ];
  },
});
