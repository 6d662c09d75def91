import type { BoardCard } from '#contract/drafts/drafting';
import type { Stage } from '#core/draft/draft';

/** The board's columns; what is out is published or given. */
export const COLUMNS = ['idea', 'drafting', 'ready', 'out'] as const;

export type Column = (typeof COLUMNS)[number];

export const COLUMN_LABELS: Readonly<Record<Column, string>> = {
  idea: 'Idea',
  drafting: 'Drafting',
  ready: 'Ready',
  out: 'Published',
};

export function columnOf({ stage }: Pick<BoardCard, 'stage'>): Column {
  return stage === 'published' || stage === 'given' ? 'out' : stage;
}

/** The stage that a draft has in a column. */
export function stageIn(column: Column, { kind }: Pick<BoardCard, 'kind'>): Stage {
  if (column !== 'out') return column;
  return kind === 'post' ? 'published' : 'given';
}

export function inColumns(
  cards: readonly BoardCard[],
): Readonly<Record<Column, readonly BoardCard[]>> {
  const columns: Record<Column, BoardCard[]> = { idea: [], drafting: [], ready: [], out: [] };
  for (const card of cards) columns[columnOf(card)].push(card);
  return columns;
}

/** Where the arrow keys lead: along a column, or to the same height of the next one with cards. */
export function cardBeside(
  columns: Readonly<Record<Column, readonly BoardCard[]>>,
  id: string,
  key: string,
): string | null {
  const column = COLUMNS.find((one) => columns[one].some((card) => card.id === id));
  if (column === undefined) return null;
  const cards = columns[column];
  const at = cards.findIndex((card) => card.id === id);
  if (key === 'ArrowUp') return cards[at - 1]?.id ?? null;
  if (key === 'ArrowDown') return cards[at + 1]?.id ?? null;
  if (key === 'Home') return cards[0]?.id ?? null;
  if (key === 'End') return cards.at(-1)?.id ?? null;
  const place = COLUMNS.indexOf(column);
  const others =
    key === 'ArrowLeft' ? COLUMNS.slice(0, place).toReversed() : COLUMNS.slice(place + 1);
  const next = others.find((one) => columns[one].length > 0);
  if (next === undefined || !key.startsWith('Arrow')) return null;
  return (columns[next][at] ?? columns[next].at(-1))?.id ?? null;
}
