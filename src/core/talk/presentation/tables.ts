import { contentOf, optionalAttribute, type DocumentNode } from '#core/document/document';
import { columnsOf } from '../decks/slide-height';
import type { Cell } from './presentation';
import { runsOf, textOfRuns } from './text-runs';

/** What the space on both sides of a cell takes, in pixels. */
export const CELL_SIDES = 24;

/** How wide a letter is on the average, and one of code and a bold one beside it. */
const LETTER = 0.52;
const WIDER = 1.2;
/** A column asks for no more than so many letters' width: longer text has several lines. */
const MOST = 60;
/** So small letters may get for words to stay whole. */
const SMALLEST = 0.5;

/** A table before anybody knows its place. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
}

/** The cells of a table. */
export function tableOf(table: DocumentNode): Table {
  return { rows: contentOf(table).map((row) => contentOf(row).map(cellOf)) };
}

/**
 * How wide the columns of a table are: as what they hold asks for, and never less than their longest
 * word, for which all letters get smaller where they must.
 * @param size of its letters, in pixels
 */
export function setTable(
  { rows }: Table,
  size: number,
  room: number,
): { readonly font: number; readonly widths: readonly number[] } {
  const count = Math.max(
    1,
    ...rows.map((row) => row.reduce((all, { columns }) => all + columns, 0)),
  );
  const letters = Array.from({ length: count }, (_, column) => {
    const cells = rows.flatMap((row) => row.slice(column, column + 1));
    const words = Math.max(1, ...cells.map(longestWord));
    return { words, wish: Math.max(1, ...cells.map((cell) => Math.min(MOST, cellColumns(cell)))) };
  });
  const free = room - count * CELL_SIDES;
  const needed = sum(letters.map(({ words }) => words)) * size * LETTER;
  const font = size * Math.max(SMALLEST, Math.min(1, free / needed));
  const columns = letters.map(({ words, wish }) => {
    const least = words * font * LETTER;
    return { least, wanted: wish * font * LETTER - least };
  });
  const all = sum(columns.map(({ least }) => least));
  const spare = Math.max(0, free - all);
  const share = Math.min(1, spare / Math.max(1, sum(columns.map(({ wanted }) => wanted))));
  // Even the smallest letters may be too large for the words of all columns.
  const squeeze = Math.min(1, free / all);
  return {
    font,
    widths: columns.map(({ least, wanted }) => (least + wanted * share) * squeeze + CELL_SIDES),
  };
}

/** How many letters' width the text of a cell takes. */
export function cellColumns(cell: Cell): number {
  return columnsOf(textOfRuns(cell.runs)) * widthOf(cell);
}

function longestWord(cell: Cell): number {
  return Math.max(...textOfRuns(cell.runs).split(/\s+/).map(columnsOf)) * widthOf(cell);
}

function widthOf({ runs, isHead }: Cell): number {
  return isHead || runs.some(({ isCode, isBold }) => isCode || isBold) ? WIDER : 1.05;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function cellOf(cell: DocumentNode): Cell {
  const count = (name: string): number => Number(cell.attrs?.[name] ?? 1);
  const align = optionalAttribute(cell, 'align');
  const content = contentOf(cell).flatMap((block, index) => [
    ...(index === 0 ? [] : [{ type: 'text', text: ' ' }]),
    ...contentOf(block),
  ]);
  return {
    runs: runsOf(content),
    isHead: cell.type === 'tableHeader',
    align: align === 'center' || align === 'right' ? align : 'left',
    columns: count('colspan'),
    rows: count('rowspan'),
  };
}
