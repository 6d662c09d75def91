import { ActionIcon, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconGripVertical, IconLock, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { EntryRow } from '#core/library/entry';
import { shownTitle } from '#core/shown-title';
import type { Group } from './outline';
import classes from './compose.module.css';

interface GroupRowProps {
  readonly group: Group;
  /** Undefined for a note that is gone. */
  readonly row: EntryRow | undefined;
  readonly reason: string | null;
  readonly opened: boolean;
  readonly line: 'before' | 'after' | undefined;
  readonly isDragged: boolean;
  readonly onToggle: () => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRemove: () => void;
}

/** A note in the outline, or a part of it that stands by itself. */
export function GroupRow(props: GroupRowProps) {
  const { group, row, reason, opened, line, isDragged } = props;
  const { start, pieces } = group;
  const title = shownTitle(row?.title ?? '');
  const taken = pieces.filter((piece) => piece.taken).length;
  const isWhole = pieces.some(({ block }) => block === null);
  return (
    <div
      className={classes.chosenRow}
      data-row={`group-${start}`}
      data-from={start}
      data-to={opened ? start : start + pieces.length}
      data-line={line}
      data-dragged={isDragged || undefined}
    >
      <ActionIcon
        size="sm"
        data-grip
        className={classes.grip}
        aria-label={`Move ${title}: drag, or Alt with the arrow keys`}
        onPointerDown={props.onDrag}
        onKeyDown={props.onKeyDown}
      >
        <IconGripVertical size={15} />
      </ActionIcon>
      <UnstyledButton
        className={classes.opener}
        aria-expanded={opened}
        aria-label={`Sections of ${title}`}
        disabled={isWhole}
        onClick={props.onToggle}
        onKeyDown={props.onKeyDown}
      >
        <IconChevronRight size={14} className={classes.chevron} data-opened={opened} aria-hidden />
        <span className={classes.names}>
          <span className={classes.title}>{title}</span>
          {reason !== null && (
            <Text span size="xs" c="dimmed" className={classes.title ?? ''}>
              {reason}
            </Text>
          )}
        </span>
      </UnstyledButton>
      {row?.private && <IconLock size={14} stroke={1.8} aria-label="Private" />}
      {!isWhole && (
        <Text span size="xs" c="dimmed" className={classes.count ?? ''}>
          {taken === pieces.length ? taken : `${taken} of ${pieces.length}`}
        </Text>
      )}
      <ActionIcon
        size="sm"
        aria-label={`Leave out ${title}`}
        onClick={props.onRemove}
        onKeyDown={props.onKeyDown}
      >
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}
