import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent } from 'react';
import type { BoardCard } from '#contract/drafts/drafting';
import { DraftCard } from './draft-card';
import { useCardDrops } from './use-card-drops';
import { COLUMN_LABELS, type Column } from './columns';
import classes from './board.module.css';

/** Pixels of a card without a plan. */
const CARD_HEIGHT = 64;

interface BoardColumnProps {
  readonly column: Column;
  readonly cards: readonly BoardCard[];
  /** The card that the keyboard is at. */
  readonly active: string | null;
  /** The card that is to have the focus. */
  readonly wanted: string | null;
  readonly readOnly: boolean;
  readonly hintId: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocused: () => void;
  readonly onActivate: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onPlan: (id: string) => void;
  readonly onDrop: (id: string) => void;
}

/** The drafts of a stage; of many only those near what is seen are drawn. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, cards, active, wanted, readOnly, onFocused, onDrop } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLElement>(null);
  const isOver = useCardDrops(box, readOnly ? null : onDrop);
  const heading = useId();
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 8,
  });

  const focusWanted = useEffectEvent((index: number): void => {
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => {
      const card = scroller.current?.querySelector<HTMLElement>(`[data-card="${wanted}"]`);
      card?.focus();
      if (card) onFocused();
    });
  });
  const place = cards.findIndex(({ id }) => id === wanted);
  useEffect(() => {
    if (place >= 0) focusWanted(place);
  }, [place, wanted]);

  return (
    <section
      ref={box}
      className={classes.column}
      aria-labelledby={heading}
      data-over={isOver || undefined}
    >
      <h2 id={heading} className={classes.columnHead}>
        {COLUMN_LABELS[column]} <span className={classes.count}>{cards.length}</span>
      </h2>
      <div ref={scroller} className={classes.scroller}>
        {cards.length === 0 && (
          <Text size="xs" c="dimmed" className={classes.empty ?? ''}>
            Nothing here.
          </Text>
        )}
        <ul className={classes.cards} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const card = cards[index];
            return (
              card && (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  aria-setsize={cards.length}
                  aria-posinset={index + 1}
                  className={classes.item}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <DraftCard
                    card={card}
                    isActive={card.id === active}
                    readOnly={readOnly}
                    hintId={props.hintId}
                    onKeyDown={props.onKeyDown}
                    onActivate={() => props.onActivate(card.id)}
                    onOpen={() => props.onOpen(card.id)}
                    onPlan={() => props.onPlan(card.id)}
                  />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}
