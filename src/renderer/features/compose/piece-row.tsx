import { ActionIcon, Checkbox } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Piece } from './outline';
import classes from './compose.module.css';

interface PieceRowProps {
  readonly piece: Piece;
  /** Its place in the outline. */
  readonly at: number;
  readonly line: 'before' | 'after' | undefined;
  readonly isDragged: boolean;
  readonly onTick: (taken: boolean) => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A block of a note, or a heading that stands for all below it. */
export function PieceRow({ piece, at, line, isDragged, ...on }: PieceRowProps) {
  const { words, level, taken } = piece;
  const name = level === null ? words : level === 0 ? 'Title as heading' : `Section ${words}`;
  return (
    <li
      className={classes.pieceRow}
      data-row={`piece-${at}`}
      data-from={at}
      data-to={at + 1}
      data-line={line}
      data-dragged={isDragged || undefined}
      data-heading={level !== null || undefined}
    >
      <ActionIcon
        size="sm"
        data-grip
        className={classes.grip}
        aria-label={`Move ${name}: drag, or Alt with the arrow keys`}
        onPointerDown={on.onDrag}
        onKeyDown={on.onKeyDown}
      >
        <IconGripVertical size={14} />
      </ActionIcon>
      <Checkbox
        size="xs"
        classNames={{ body: classes.pieceTick, labelWrapper: classes.tickLabel }}
        aria-label={name}
        label={<span className={classes.title}>{words}</span>}
        checked={taken}
        onChange={(event) => on.onTick(event.currentTarget.checked)}
        onKeyDown={on.onKeyDown}
      />
    </li>
  );
}
