import { Button, Loader, Select, Text } from '@mantine/core';
import { IconLayoutKanban } from '@tabler/icons-react';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { BoardCard } from '#contract/drafts/drafting';
import { useBoard } from '../../data/draft-queries';
import { EmptyState } from '../../look/empty-state';
import { tellCount } from '../../look/tell-count';
import { ProblemAlert } from '../../parts/problem-alert';
import { BoardColumn } from './board-column';
import { cardBeside, columnOf, COLUMNS, inColumns, stageIn, type Column } from './columns';
import { moveCard } from './move-card';
import classes from './board.module.css';

interface BoardViewProps {
  readonly readOnly: boolean;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onOpen: (id: string) => void;
  readonly onPlan: (id: string) => void;
  readonly onCompose: () => void;
}

/** The drafts by how far they are, to be moved on by mouse or by keys. */
export function BoardView({ readOnly, onBefore, onOpen, onPlan, onCompose }: BoardViewProps) {
  const board = useBoard();
  const hintId = useId();
  const [series, setSeries] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** The card that gets the focus as soon as it is drawn. */
  const [wanted, setWanted] = useState<string | null>(null);
  const all = board.data;
  const names = useMemo(
    () => [...new Set((all ?? []).flatMap((card) => card.series ?? []))].toSorted(),
    [all],
  );
  const cards = useMemo(
    () => (all ?? []).filter((card) => series === null || card.series === series),
    [all, series],
  );
  const columns = useMemo(() => inColumns(cards), [cards]);
  const first = COLUMNS.flatMap((column) => columns[column])[0]?.id ?? null;
  const active = cards.some(({ id }) => id === current) ? current : first;
  const overdue = cards.filter(({ isOverdue }) => isOverdue).length;

  async function move(card: BoardCard, column: Column): Promise<void> {
    if (readOnly || column === columnOf(card)) return;
    setCurrent(card.id);
    if (await moveCard(card, stageIn(column, card), onBefore)) {
      await board.refetch();
      setWanted(card.id);
    }
  }

  function press(event: KeyboardEvent): void {
    const card = cards.find(({ id }) => id === active);
    if (card === undefined) return;
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      const step = event.key === 'ArrowLeft' ? -1 : 1;
      const to = COLUMNS[COLUMNS.indexOf(columnOf(card)) + step];
      if (to !== undefined) void move(card, to);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = cardBeside(columns, card.id, event.key);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    setWanted(next);
  }

  return (
    <section className={classes.view} aria-label="Board">
      <div className={classes.head}>
        <Text component="h1" size="md" fw={650} flex={1}>
          Board
        </Text>
        {names.length > 0 && (
          <Select
            size="xs"
            w={180}
            aria-label="Series"
            placeholder="Any series"
            clearable
            searchable
            data={names}
            value={series}
            onChange={setSeries}
          />
        )}
      </div>
      <ProblemAlert title="The board can’t be shown" problem={board.error} />
      {board.isPending && (
        <Loader size="sm" aria-label="Reading your drafts" className={classes.loading} />
      )}
      {all?.length === 0 && (
        <EmptyState
          icon={IconLayoutKanban}
          title="No drafts yet"
          action={
            <Button mt="xs" size="xs" onClick={onCompose}>
              Compose from Notes…
            </Button>
          }
        >
          Posts and talks stand here by how far they are, with the day by which they are wanted and
          what comes next.
        </EmptyState>
      )}
      {all !== undefined && all.length > 0 && (
        <>
          <div className={classes.columns}>
            {COLUMNS.map((column) => (
              <BoardColumn
                key={column}
                column={column}
                cards={columns[column]}
                active={active}
                wanted={wanted}
                readOnly={readOnly}
                hintId={hintId}
                onKeyDown={press}
                onFocused={() => setWanted(null)}
                onActivate={setCurrent}
                onOpen={onOpen}
                onPlan={onPlan}
                onDrop={(id) => {
                  const card = cards.find((one) => one.id === id);
                  if (card !== undefined) void move(card, column);
                }}
              />
            ))}
          </div>
          <Text id={hintId} size="xs" c="dimmed" className={classes.foot ?? ''} role="status">
            {tellCount(cards.length, 'draft')}
            {overdue > 0 && `, ${overdue} overdue`}. Drag a card to another column, or move it with
            Alt and the arrow keys.
          </Text>
        </>
      )}
    </section>
  );
}
