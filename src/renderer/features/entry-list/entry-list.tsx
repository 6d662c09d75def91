import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { listedAs } from '#contract/desktop/kept-screen';
import type { EntryRow } from '#core/library/entry';
import { usePlatform } from '../../data/use-platform';
import { isBeside } from '../../look/is-beside';
import { EntryItem } from './entry-item';
import classes from './entry-list.module.css';
import { extend, NOTHING, selectAll, toggle, type Selection } from './selection';

const ROW_HEIGHT = 62;

/** The rows in sight, and those that a start shows, which are kept for it from the page. */
function withFirst(range: Range): number[] {
  const first = Math.min(Math.ceil(window.innerHeight / ROW_HEIGHT), range.count);
  const seen = defaultRangeExtractor(range).filter((index) => index >= first);
  return [...Array.from({ length: first }, (_, index) => index), ...seen];
}

interface EntryListProps {
  /** What the list holds, for those who hear it. */
  readonly label: string;
  readonly rows: readonly EntryRow[];
  readonly openId: string | null;
  /** The entry that the list stays at its top for: it is open since the start, as it was shown ahead. */
  readonly startId: string | null;
  /** Of rows that are listed. */
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Whether kinds are mixed, so that each row shows its own. */
  readonly mixed: boolean;
  readonly onOpen: (id: string) => void;
  /** In the other pane. */
  readonly onOpenBeside: (id: string) => void;
  /** Enter: on to the text. */
  readonly onEnter: () => void;
  readonly onMenu: (row: EntryRow, at: { x: number; y: number }) => void;
  /** The entry where the keys are, or those that are selected. */
  readonly onDelete: (row: EntryRow | null) => void;
}

/** The rows of a section; only those in sight are in the page. */
export function EntryList(props: EntryListProps) {
  const { label, rows, openId, startId, selection, onSelect, mixed, onOpen, onEnter, onMenu } =
    props;
  const isMac = usePlatform() === 'mac';
  const { ids } = selection;
  const isSelecting = ids.size > 0;
  const activeId = selection.at ?? openId;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    // The first rows don't wait until the list has been measured.
    initialRect: { width: 0, height: window.innerHeight },
    overscan: 8,
    rangeExtractor: withFirst,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const activeIndex = rows.findIndex((row) => row.id === activeId);

  const goToActive = useEffectEvent(() => {
    if (activeIndex < 0 || activeId === startId) return;
    virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  });
  useEffect(() => goToActive(), [activeIndex]);

  /** Opens an entry and nothing else. */
  function openOnly(id: string): void {
    onSelect(NOTHING);
    onOpen(id);
  }

  function press(event: MouseEvent, { id }: EntryRow): void {
    if (event.button === 1) {
      // Or it would begin to scroll.
      event.preventDefault();
      props.onOpenBeside(id);
    }
    if (event.button !== 0) return;
    // On a Mac, Ctrl and a click ask for the menu.
    if (isMac ? event.metaKey : event.ctrlKey) onSelect(toggle(selection, id, openId));
    else if (event.shiftKey) onSelect(extend(selection, id, openId, rows));
    else if (!event.ctrlKey) openOnly(id);
  }

  function goTo(row: EntryRow, event: KeyboardEvent): void {
    if (event.shiftKey) onSelect(extend(selection, row.id, openId, rows));
    else if (event.ctrlKey || event.metaKey) onSelect({ ...selection, at: row.id });
    else openOnly(row.id);
  }

  function move(event: KeyboardEvent): void {
    const last = rows.length - 1;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex < 0 ? last : activeIndex - 1,
      PageDown: activeIndex + page,
      PageUp: activeIndex - page,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    const current = rows[activeIndex];
    if (target !== undefined && !event.altKey) {
      event.preventDefault();
      const row = rows[Math.min(Math.max(target, 0), last)];
      if (row) goTo(row, event);
    } else if (current && event.key === ' ') {
      event.preventDefault();
      onSelect(toggle(selection, current.id, null));
    } else if (event.key === 'Escape' && isSelecting) {
      event.preventDefault();
      onSelect(NOTHING);
    } else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      onSelect(selectAll(rows, activeId));
    } else if (current && event.key === 'Enter' && isBeside(event)) {
      event.preventDefault();
      props.onOpenBeside(current.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if ((isSelecting || current) && event.key === 'Delete') {
      event.preventDefault();
      props.onDelete(isSelecting ? null : (current ?? null));
    } else if (
      current &&
      (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
    ) {
      event.preventDefault();
      const box = document.getElementById(listedAs(current.id))?.getBoundingClientRect();
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
        data-first-focus={rows.length > 0 || undefined}
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={
          activeIndex >= 0 && activeId !== null ? listedAs(activeId) : undefined
        }
        data-selecting={isSelecting || undefined}
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
                id={listedAs(row.id)}
                row={row}
                mixed={mixed}
                open={row.id === openId}
                selected={isSelecting ? ids.has(row.id) : row.id === openId}
                active={row.id === activeId}
                position={index + 1}
                total={rows.length}
                top={start}
                onPress={(event) => press(event, row)}
                onMenu={(event) => openMenu(event, row)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
