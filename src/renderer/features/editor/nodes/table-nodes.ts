import type { Editor } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { TextSelection } from '@tiptap/pm/state';
import { coreNode } from '../schema/core-fields';
import { makeElement } from './make-element';
import { tableSelection } from './table-selection';
import { tableShape } from './table-shape';

/** Enter goes to the cell below, as a cell holds one line; below the last row it adds one. */
function goToCellBelow(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if (!editor.isActive('table') || $from.depth < 3) return false;
  const column = $from.index(-2);
  const isLastRow = $from.index(-3) === $from.node(-3).childCount - 1;
  if (isLastRow && !editor.commands.addRowAfter()) return false;
  const { state } = editor;
  const rowEnd = state.selection.$from.after(-2);
  const below = state.doc.nodeAt(rowEnd);
  if (!below) return false;
  let position = rowEnd + 1;
  for (let index = 0; index < Math.min(column, below.childCount - 1); index += 1) {
    position += below.child(index).nodeSize;
  }
  const selection = TextSelection.near(state.doc.resolve(position + 1));
  editor.view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  return true;
}

/** Tables as Markdown has them: a header row, one paragraph a cell, no merged cells. */
export const tableNodes = [
  Table.extend({
    ...coreNode('table'),
    addKeyboardShortcuts() {
      return { ...this.parent?.(), Enter: () => goToCellBelow(this.editor) };
    },
    addProseMirrorPlugins: () => [tableSelection, tableShape],
    addNodeView: () => () => {
      const rows = makeElement('tbody');
      const dom = makeElement('div', { class: 'table-scroll' }, makeElement('table', {}, rows));
      return { dom, contentDOM: rows };
    },
  }).configure({ resizable: false }),
  TableRow.extend(coreNode('tableRow')),
  TableHeader.extend(coreNode('tableHeader')),
  TableCell.extend(coreNode('tableCell')),
];
