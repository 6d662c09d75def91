import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconLock, IconX } from '@tabler/icons-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { EntryRow } from '#core/library/entry';
import { moveItem } from './move-item';
import classes from './compose.module.css';

interface ChosenNotesProps {
  readonly notes: readonly EntryRow[];
  readonly onOrder: (ids: readonly string[]) => void;
  readonly onRemove: (id: string) => void;
}

/** The chosen notes in their order: by dragging, by buttons, or by Alt and the arrow keys. */
export function ChosenNotes({ notes, onOrder, onRemove }: ChosenNotesProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const ids = notes.map(({ id }) => id);
  const move = (from: number, to: number): void => onOrder(moveItem(ids, from, to));

  function moveByKey(event: KeyboardEvent, index: number): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    move(index, index + step);
  }

  function dragOver(event: DragEvent, index: number): void {
    event.preventDefault();
    if (dragged === null || dragged === index) return;
    move(dragged, index);
    setDragged(index);
  }

  return (
    <section className={classes.column} aria-label="Chosen notes, in order">
      <Text size="sm" fw={600} className={classes.chosenHead}>
        In this order{' '}
        <Text span size="xs" c="dimmed" fw={400}>
          {notes.length === 0 ? '' : `· ${notes.length}`}
        </Text>
      </Text>
      <div className={classes.box}>
        {notes.length === 0 && (
          <Text size="sm" c="dimmed" ta="center" p="lg">
            Tick notes on the left. Their order here is the order in the draft.
          </Text>
        )}
        <ol className={classes.chosen}>
          {notes.map((note, index) => {
            const title = note.title.trim() || 'Untitled';
            return (
              <li
                key={note.id}
                draggable
                className={classes.chosenRow}
                data-dragged={dragged === index || undefined}
                onDragStart={() => setDragged(index)}
                onDragOver={(event) => dragOver(event, index)}
                onDragEnd={() => setDragged(null)}
                onKeyDown={(event) => moveByKey(event, index)}
              >
                <IconGripVertical size={15} className={classes.grip} aria-hidden />
                <span className={classes.title}>{title}</span>
                {note.private && <IconLock size={14} stroke={1.8} aria-label="Private" />}
                <ActionIcon
                  size="sm"
                  aria-label={`Move ${title} up`}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={`Move ${title} down`}
                  disabled={index === notes.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={`Leave out ${title}`}
                  onClick={() => onRemove(note.id)}
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
