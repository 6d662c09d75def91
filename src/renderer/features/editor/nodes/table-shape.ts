import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';

/** Gives new cells of the table with the cursor the kind and the side that Markdown gives them. */
function shapeTable(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  const { tr, schema } = state;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const table = $from.node(depth);
    if (table.type.name !== 'table') continue;
    const sides: unknown[] = [];
    table.firstChild?.forEach((cell) => sides.push(cell.attrs['align']));
    table.forEach((row, rowStart, rowIndex) => {
      row.forEach((cell, cellStart, column) => {
        const type = schema.nodes[rowIndex === 0 ? 'tableHeader' : 'tableCell'];
        const align = sides[column] ?? null;
        if (cell.type === type && cell.attrs['align'] === align) return;
        const position = $from.start(depth) + rowStart + 1 + cellStart;
        tr.setNodeMarkup(position, type, { ...cell.attrs, align });
      });
    });
    break;
  }
  return tr.docChanged ? tr : null;
}

/** Keeps tables as their Markdown has them: the first row heads them and aligns their columns. */
export const tableShape = new Plugin({
  appendTransaction: (transactions, _before, state) =>
    transactions.some((transaction) => transaction.docChanged) ? shapeTable(state) : null,
});
