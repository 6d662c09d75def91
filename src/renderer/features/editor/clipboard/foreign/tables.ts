import { joinCell } from './cell-lines';
import { findAll, styleOf } from './elements';

/** More merged cells than any table that is read has. */
const MOST = 100;
const SIDES = new Set(['left', 'center', 'right']);

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Math.floor(Number(cell.getAttribute(name) ?? 1));
  cell.removeAttribute(name);
  return Math.min(MOST, Math.max(1, span || 1));
}

function makeCell(row: Element): HTMLElement {
  return row.ownerDocument.createElement('td');
}

/** The cells of each row, with empty ones where another one reached over their place. */
function splitCells(rows: readonly HTMLElement[]): HTMLElement[][] {
  const below: number[] = [];
  const takePlaces = (row: Element, line: HTMLElement[]): void => {
    while ((below[line.length] ?? 0) > 0) {
      below[line.length] = (below[line.length] ?? 0) - 1;
      line.push(makeCell(row));
    }
  };
  return rows.map((row) => {
    const line: HTMLElement[] = [];
    for (const cell of findAll(row, ':scope > td, :scope > th')) {
      takePlaces(row, line);
      const [columns, reach] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let column = 0; column < columns; column += 1) {
        below[line.length] = Math.min(reach, rows.length) - 1;
        line.push(column === 0 ? cell : makeCell(row));
      }
    }
    takePlaces(row, line);
    return line;
  });
}

function sideOf(cell: Element | undefined): string | null {
  const side = cell && (cell.getAttribute('align') ?? styleOf(cell, 'text-align')).toLowerCase();
  return side !== undefined && SIDES.has(side) ? side : null;
}

/** A cell as Markdown has it at its place, with all that the page's cell holds. */
function settleCell(cell: HTMLElement, tag: 'th' | 'td', side: string | null): HTMLElement {
  const settled = cell.ownerDocument.createElement(tag);
  settled.append(...cell.childNodes);
  if (side !== null) settled.setAttribute('align', side);
  joinCell(settled);
  return settled;
}

/**
 * Tables as Markdown has them: one row heads the table and aligns its columns, each cell is one
 * line, none is merged with another. What a page's table says above it stands before the table.
 */
export function readTables(root: HTMLElement): void {
  for (const table of findAll(root, 'table')) {
    // It stood in a cell, which is a line now.
    if (!root.contains(table)) continue;
    const rows = findAll(table, 'tr').filter(
      (row) => row.closest('table') === table && row.querySelector('td, th') !== null,
    );
    const caption = table.querySelector(':scope > caption');
    if (caption) {
      const line = table.ownerDocument.createElement('p');
      line.append(...caption.childNodes);
      table.before(line);
    }
    const lines = splitCells(rows);
    const width = Math.max(0, ...lines.map((line) => line.length));
    const sides = Array.from({ length: width }, (_, column) => sideOf(lines[0]?.[column]));
    const body = table.ownerDocument.createElement('tbody');
    for (const [at, row] of rows.entries()) {
      const cells = sides.map((side, column) =>
        settleCell(lines[at]?.[column] ?? makeCell(row), at === 0 ? 'th' : 'td', side),
      );
      row.replaceChildren(...cells);
      body.append(row);
    }
    table.replaceChildren(body);
  }
}
