import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconLock, IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { EntryRow } from '#core/library/entry';
import { moveItem } from './move-item';
import { useDragOrder } from './use-drag-order';
import classes from './compose.module.css';

interface ChosenNotesProps {
  readonly notes: readonly EntryRow[];
  readonly onOrder: (ids: readonly string[]) => void;
  readonly onRemove: (id: string) => void;
}

/** The chosen notes in their order: by dragging, by buttons, or by Alt and the arrow keys. */
export function ChosenNotes({ notes, onOrder, onRemove }: ChosenNotesProps) {
  const list = useRef<HTMLOListElement>(null);
  const movedByKey = useRef<string | null>(null);
  const ids = notes.map(({ id }) => id);
  const drag = useDragOrder(ids, onOrder);

  // A row that moves in the page loses the focus: it gets it back.
  useLayoutEffect(() => {
    if (movedByKey.current === null) return;
    const row = list.current?.querySelector(`[data-note="${movedByKey.current}"]`);
    movedByKey.current = null;
    row?.querySelector<HTMLElement>('[data-grip]')?.focus();
  });

  function moveByKey(event: KeyboardEvent, index: number): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    movedByKey.current = ids[index] ?? null;
    onOrder(moveItem(ids, index, index + step));
  }

  return (
    <section className={classes.column} aria-label="Chosen notes, in order">
      <Text size="sm" fw={600} className={classes.chosenHead}>
        In this order
        {notes.length > 0 && (
          <Text span size="xs" c="dimmed" fw={400}>
            {notes.length}
          </Text>
        )}
      </Text>
      <div className={classes.box}>
        {notes.length === 0 && (
          <Text size="sm" c="dimmed" ta="center" p="lg">
            Tick notes on the left. Their order here is the order in the draft.
          </Text>
        )}
        <ol ref={list} className={classes.chosen}>
          {notes.map((note, index) => {
            const title = note.title.trim() || 'Untitled';
            const keys = { onKeyDown: (event: KeyboardEvent) => moveByKey(event, index) };
            return (
              <li
                key={note.id}
                data-note={note.id}
                className={classes.chosenRow}
                data-dragged={drag.dragged === note.id || undefined}
              >
                <ActionIcon
                  size="sm"
                  data-grip
                  className={classes.grip}
                  aria-label={`Move ${title}: drag, or Alt with the arrow keys`}
                  onPointerDown={(event) => drag.start(event, note.id)}
                  {...keys}
                >
                  <IconGripVertical size={15} />
                </ActionIcon>
                <span className={classes.title}>{title}</span>
                {note.private && <IconLock size={14} stroke={1.8} aria-label="Private" />}
                <ActionIcon
                  size="sm"
                  aria-label={`Move ${title} up`}
                  disabled={index === 0}
                  onClick={() => onOrder(moveItem(ids, index, index - 1))}
                  {...keys}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={`Move ${title} down`}
                  disabled={index === notes.length - 1}
                  onClick={() => onOrder(moveItem(ids, index, index + 1))}
                  {...keys}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={`Leave out ${title}`}
                  onClick={() => onRemove(note.id)}
                  {...keys}
                >
                  <IconX size={14} />
                </ActionIcon>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
