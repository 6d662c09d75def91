import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { EntryRow } from '#core/library/entry';
import { EntryItem } from './entry-item';
import classes from './entry-list.module.css';

const ROW_HEIGHT = 62;

interface EntryListProps {
  /** What the list holds, for those who hear it. */
  readonly label: string;
  readonly rows: readonly EntryRow[];
  readonly openId: string | null;
  /** Whether kinds are mixed, so that each row shows its own. */
  readonly mixed: boolean;
  readonly onOpen: (id: string) => void;
  /** Enter: on to the text. */
  readonly onEnter: () => void;
  readonly onMenu: (row: EntryRow, at: { x: number; y: number }) => void;
  readonly onDelete: (row: EntryRow) => void;
}

/** The rows of a section; only those in sight are in the page. */
export function EntryList(props: EntryListProps) {
  const { label, rows, openId, mixed, onOpen, onEnter, onMenu, onDelete } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    // The first rows don't wait until the list has been measured.
    initialRect: { width: 0, height: window.innerHeight },
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const openIndex = rows.findIndex((row) => row.id === openId);

  useEffect(() => {
    if (openIndex >= 0) virtualizer.scrollToIndex(openIndex, { align: 'auto' });
  }, [openIndex, virtualizer]);

  function move(event: KeyboardEvent): void {
    const last = rows.length - 1;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: openIndex + 1,
      ArrowUp: openIndex < 0 ? last : openIndex - 1,
      PageDown: openIndex + page,
      PageUp: openIndex - page,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    const current = rows[openIndex];
    if (target !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const row = rows[Math.min(Math.max(target, 0), last)];
      if (row) onOpen(row.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (current && event.key === 'Delete') {
      event.preventDefault();
      onDelete(current);
    } else if (
      current &&
      (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
    ) {
      event.preventDefault();
      const box = document.getElementById(itemId(current.id))?.getBoundingClientRect();
      onMenu(current, { x: (box?.left ?? 0) + 24, y: (box?.top ?? 0) + 32 });
    }
  }

  function openMenu(event: MouseEvent, row: EntryRow): void {
    event.preventDefault();
    onMenu(row, { x: event.clientX, y: event.clientY });
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        role="listbox"
        aria-label={label}
        aria-activedescendant={openIndex >= 0 && openId !== null ? itemId(openId) : undefined}
        tabIndex={0}
        className={classes.rows}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={move}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <EntryItem
                key={row.id}
                id={itemId(row.id)}
                row={row}
                mixed={mixed}
                open={row.id === openId}
                position={index + 1}
                total={rows.length}
                top={start}
                onOpen={() => onOpen(row.id)}
                onMenu={(event) => openMenu(event, row)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function itemId(id: string): string {
  return `entry-item-${id}`;
}
