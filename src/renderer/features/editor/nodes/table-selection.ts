import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state';
import { fixTables, tableEditing } from '@tiptap/pm/tables';

const editing = tableEditing();

/** Whether one end of marked words is outside of the table that the other may be in. */
function isAcross({ selection }: EditorState): boolean {
  const { $from, $to } = selection;
  const isTable = $from.blockRange($to, ({ type }) => type.name === 'table') !== null;
  return selection instanceof TextSelection && !selection.empty && !isTable;
}

/**
 * Cells are selected as cells within one table. Words that are marked across a table’s edge stay
 * marked: the library would begin anew in the cell, or give up all behind the first block.
 */
export const tableSelection = new Plugin({
  ...editing.spec,
  props: {
    ...editing.props,
    handleKeyDown(view, event) {
      return !isAcross(view.state) && editing.props.handleKeyDown?.call(editing, view, event);
    },
  },
  appendTransaction(transactions, before, state) {
    if (isAcross(state)) return fixTables(state, before);
    return editing.spec.appendTransaction?.call(editing, transactions, before, state);
  },
});
