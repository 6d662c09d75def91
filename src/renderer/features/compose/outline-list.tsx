import { Button, Text } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { EntryRow } from '#core/library/entry';
import { GroupRow } from './group-row';
import {
  groupsOf,
  moveRange,
  rangeOf,
  stepGroup,
  stepPiece,
  tick,
  type Group,
  type Outline,
} from './outline';
import { PieceRow } from './piece-row';
import { useDragOrder } from './use-drag-order';
import classes from './compose.module.css';

interface OutlineListProps {
  readonly outline: Outline;
  /** By id. */
  readonly rows: ReadonlyMap<string, EntryRow>;
  /** Why notes stand where they stand, by id. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly onOutline: (outline: Outline) => void;
  /** Null while there is nothing to order. */
  readonly onPropose: (() => void) | null;
}

/** What the draft takes, in order: notes that open to their sections and blocks. */
export function OutlineList({ outline, rows, reasons, onOutline, onPropose }: OutlineListProps) {
  const list = useRef<HTMLOListElement>(null);
  /** The place whose row gets the focus back when it has moved. */
  const moved = useRef<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const drag = useDragOrder((range, before) => onOutline(moveRange(outline, range, before)));
  const groups = groupsOf(outline);

  useLayoutEffect(() => {
    if (moved.current === null) return;
    const row = list.current?.querySelector(`[data-row="${moved.current}"]`);
    moved.current = null;
    row?.querySelector<HTMLElement>('[data-grip]')?.focus();
  });

  function toggle(group: Group): void {
    const next = new Set(opened);
    if (!next.delete(group.note)) next.add(group.note);
    setOpened(next);
  }

  function moveByKey(event: KeyboardEvent, at: number, isGroup: boolean): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || step === null) return;
    event.preventDefault();
    const next = (isGroup ? stepGroup : stepPiece)(outline, at, step);
    moved.current = `${isGroup ? 'group' : 'piece'}-${next.at}`;
    onOutline(next.outline);
  }

  /** The line before the place, or after the last one. */
  const lineAt = (place: number, end: number): 'before' | 'after' | undefined => {
    const before = drag.dragged?.before;
    if (before === place) return 'before';
    return before === end && end === outline.length ? 'after' : undefined;
  };

  return (
    <section className={classes.column} aria-label="Outline of the draft">
      <div className={classes.chosenHead}>
        <Text size="sm" fw={600} flex={1}>
          Outline
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconArrowsSort size={13} />}
          disabled={onPropose === null}
          onClick={() => onPropose?.()}
        >
          Propose Order
        </Button>
      </div>
      <div className={classes.box} data-outline>
        {outline.length === 0 && (
          <Text size="sm" c="dimmed" ta="center" p="lg">
            Tick notes in the list. Open one here to choose among its sections and blocks; drag what
            is to stand elsewhere, or move it with Alt and the arrow keys.
          </Text>
        )}
        <ol ref={list} className={classes.chosen}>
          {groups.map((group) => {
            const { start, note, pieces } = group;
            const isOpen = opened.has(note) && pieces.every(({ block }) => block !== null);
            const range = [start, start + pieces.length] as const;
            return (
              <li key={start}>
                <GroupRow
                  group={group}
                  row={rows.get(note)}
                  reason={reasons.get(note) ?? null}
                  opened={isOpen}
                  line={lineAt(start, isOpen ? -1 : start + pieces.length)}
                  isDragged={drag.dragged?.from === start && drag.dragged.to === range[1]}
                  onToggle={() => toggle(group)}
                  onDrag={(event) => drag.start(event, range)}
                  onKeyDown={(event) => moveByKey(event, start, true)}
                  onRemove={() => onOutline(outline.toSpliced(start, pieces.length))}
                />
                {isOpen && (
                  <ol
                    className={classes.chosen}
                    aria-label={`Blocks of ${rows.get(note)?.title ?? ''}`}
                  >
                    {pieces.map((piece, index) => {
                      const at = start + index;
                      return (
                        <PieceRow
                          key={piece.block}
                          piece={piece}
                          at={at}
                          line={lineAt(at, at + 1)}
                          isDragged={
                            drag.dragged !== null && at >= drag.dragged.from && at < drag.dragged.to
                          }
                          onTick={(taken) => onOutline(tick(outline, at, taken))}
                          onDrag={(event) => drag.start(event, rangeOf(outline, at))}
                          onKeyDown={(event) => moveByKey(event, at, false)}
                        />
                      );
                    })}
                  </ol>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
