import { type DocumentNode, optionalAttribute } from '#core/document/document';
import { columnsOf } from '../decks/marp-height';
import type { Cell } from './presentation';
import { runsOf, textOfRuns } from './text-runs';

/** A table before anybody knows its place. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** How much of its width each column gets. */
  readonly shares: readonly number[];
}

/** A column gets no less than this many letters' width, and asks for no more than the most. */
const LEAST = 4;
const MOST = 60;

/** The cells of a table, with columns as wide as what they hold asks for. */
export function tableOf(table: DocumentNode): Table {
  const rows = (table.content ?? []).map((row) => (row.content ?? []).map(cellOf));
  const count = Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  const wishes = Array.from({ length: count }, (_, column) =>
    Math.max(
      LEAST,
      ...rows.map((row) => Math.min(MOST, columnsOf(textOfRuns(row[column]?.runs ?? [])))),
    ),
  );
  const sum = wishes.reduce((all, wish) => all + wish, 0);
  return { rows, shares: wishes.map((wish) => wish / sum) };
}

function cellOf(cell: DocumentNode): Cell {
  const count = (name: string): number => Number(cell.attrs?.[name] ?? 1);
  const align = optionalAttribute(cell, 'align');
  const content = (cell.content ?? []).flatMap((block, index) => [
    ...(index === 0 ? [] : [{ type: 'text', text: ' ' }]),
    ...(block.content ?? []),
  ]);
  return {
    runs: runsOf(content),
    isHead: cell.type === 'tableHeader',
    align: align === 'center' || align === 'right' ? align : 'left',
    columns: count('colspan'),
    rows: count('rowspan'),
  };
}
