import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { deleteBetween, deleteSelected } from './delete-over-blocks';

/**
 * Enter over words of several blocks deletes them before anything splits what is left: splitting
 * where the words were fails between blocks of unlike depth, such as a paragraph and a table. Blocks
 * of unlike kinds, such as a paragraph and code, keep what is left of them, each its own.
 */
export const enterOverBlocks = Extension.create({
  name: 'enterOverBlocks',
  // Before what splits.
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        const { $from, $to } = selection;
        if (!(selection instanceof TextSelection) || $from.sameParent($to)) return false;
        // Within one table Enter goes to the cell below.
        if ($from.blockRange($to, ({ type }) => type.name === 'table') !== null) return false;
        const isApart = $from.parent.type !== $to.parent.type && !isInCell($from) && !isInCell($to);
        if (!isApart) {
          editor.view.dispatch(deleteSelected(editor.state));
          return false;
        }
        const tr = deleteBetween(editor.state.tr, selection);
        tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map($to.pos)));
        editor.view.dispatch(tr.scrollIntoView());
        return true;
      },
    };
  },
});

function isInCell($place: ResolvedPos): boolean {
  return $place.node(-1).type.spec.tableRole !== undefined;
}
