import { ActionIcon } from '@mantine/core';
import { IconCalendarEvent, IconLock } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { BoardCard } from '#contract/drafts/drafting';
import { shownTitle } from '#core/shown-title';
import { KINDS } from '../../look/kinds';
import { CARD_FORMAT } from './use-card-drops';
import classes from './board.module.css';

interface DraftCardProps {
  readonly card: BoardCard;
  readonly isActive: boolean;
  readonly readOnly: boolean;
  /** Of what tells how a card is moved. */
  readonly hintId: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onActivate: () => void;
  readonly onOpen: () => void;
  readonly onPlan: () => void;
}

/** A draft on the board. */
export function DraftCard(props: DraftCardProps) {
  const { card, isActive, readOnly, hintId, onKeyDown, onActivate, onOpen, onPlan } = props;
  const title = shownTitle(card.title);
  const { one, icon: Icon } = KINDS[card.kind];
  const focusable = isActive ? 0 : -1;
  return (
    <div className={classes.card} data-active={isActive || undefined}>
      <button
        type="button"
        className={classes.open}
        data-card={card.id}
        data-preview-id={card.id}
        tabIndex={focusable}
        draggable={!readOnly}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
        onFocus={onActivate}
        onClick={onOpen}
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData(CARD_FORMAT, card.id);
          dataTransfer.setData('text/plain', title);
          dataTransfer.effectAllowed = 'move';
        }}
      >
        <span className={classes.titleLine}>
          <Icon size={14} stroke={1.7} aria-label={one} className={classes.icon} />
          <span className={classes.title}>{title}</span>
          {card.private && <IconLock size={13} stroke={1.8} aria-label="Private" />}
        </span>
        {card.series !== null && (
          <span className={classes.line}>
            {card.series}
            {card.part !== null && `, part ${card.part}`}
          </span>
        )}
        {card.next !== null && <span className={classes.line}>Next: {card.next}</span>}
        {(card.dueWords !== null || card.target !== null) && (
          <span className={classes.line}>
            {card.dueWords !== null && (
              <span className={classes.due} data-overdue={card.isOverdue || undefined}>
                {card.dueWords}
              </span>
            )}
            {card.dueWords !== null && card.target !== null && ' · '}
            {card.target}
          </span>
        )}
      </button>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        className={classes.plan ?? ''}
        tabIndex={focusable}
        aria-label={`Plan “${title}”`}
        onClick={onPlan}
      >
        <IconCalendarEvent size={15} stroke={1.7} />
      </ActionIcon>
    </div>
  );
}
