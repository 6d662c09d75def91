import { Text } from '@mantine/core';
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
} from 'react';
import {
  changeLevel,
  dropRow,
  moveRow,
  type ChangeOutline,
  type DropSide,
} from '#core/talk/edit-outline';
import { OutlineTreeItem } from './outline-tree-item';
import type { OutlineRow, OutlineSection } from './rows';
import classes from './outline-panel.module.css';

interface OutlineTreeProps {
  readonly sections: readonly OutlineSection[];
  /** The chosen row, by where its heading is. */
  readonly chosen: number | null;
  readonly readOnly: boolean;
  readonly onChoose: (at: number) => void;
  readonly onChange: (change: ChangeOutline) => void;
  readonly onUndo: (step: 'undo' | 'redo') => void;
  readonly onShow: (row: OutlineRow) => void;
}

/** The sections and slides of a talk, to be gone through, moved and turned into each other. */
export function OutlineTree(props: OutlineTreeProps) {
  const { sections, chosen, readOnly, onChoose, onChange, onUndo, onShow } = props;
  const tree = useRef<HTMLUListElement>(null);
  const hintId = useId();
  /** Whether Tab leaves the tree, as it does everywhere else. */
  const [isLeaving, setIsLeaving] = useState(false);
  /** Whether the focus was last seen in the tree. */
  const isHere = useRef(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<{ at: number; side: DropSide } | null>(null);
  const rows = sections.flatMap(({ row, slides }) => [row, ...slides]);
  const steps = rows.filter(({ at }) => at !== null);
  const index = Math.max(
    steps.findIndex(({ at }) => at === chosen),
    0,
  );
  const current = steps[index];

  // Before the next key can be pressed: it would go to nothing.
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    // The row that had the focus may be gone, and the focus with it.
    const isLost = isHere.current && activeElement === body;
    if (!isLost && tree.current?.contains(activeElement) !== true) return;
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  function go(to: number): void {
    const at = steps[Math.min(Math.max(to, 0), steps.length - 1)]?.at;
    if (at !== undefined && at !== null) onChoose(at);
  }

  function takeKey(event: KeyboardEvent): void {
    isHere.current = true;
    const at = current?.at ?? null;
    if (current === undefined || at === null || !takes(event, current, at)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns false where the key means what it does elsewhere */
  function takes(event: KeyboardEvent, row: OutlineRow, at: number): boolean {
    const { key, altKey, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) {
      const letter = key.toLowerCase();
      if (altKey || (letter !== 'z' && letter !== 'y')) return false;
      if (!readOnly) onUndo(letter === 'y' || shiftKey ? 'redo' : 'undo');
      return true;
    }
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      if (!readOnly) onChange((document) => moveRow(document, at, key === 'ArrowUp' ? -1 : 1));
      return true;
    }
    if (altKey) return false;
    switch (key) {
      case 'Tab': {
        const to = shiftKey ? 'section' : 'slide';
        const isFirst = row === rows.find((one) => one.level === 1);
        const isThere = (row.level === 1) === shiftKey || (isFirst && !shiftKey);
        if (readOnly || isLeaving || isThere) return false;
        onChange((document) => changeLevel(document, at, to));
        return true;
      }
      case 'ArrowUp':
        go(index - 1);
        return true;
      case 'ArrowDown':
        go(index + 1);
        return true;
      case 'ArrowLeft':
        if (row.level === 2) go(steps.findLastIndex((one, i) => i < index && one.level === 1));
        return true;
      case 'ArrowRight':
        if (row.level === 1 && steps[index + 1]?.level === 2) go(index + 1);
        return true;
      case 'Home':
        go(0);
        return true;
      case 'End':
        go(steps.length - 1);
        return true;
      case 'Enter':
        onShow(row);
        return true;
      case 'Escape':
        setIsLeaving(true);
        return true;
      default:
        return false;
    }
  }

  function drop(): void {
    if (dragged !== null && over !== null) {
      onChange((document) => dropRow(document, dragged, over.at, over.side));
    }
    setDragged(null);
    setOver(null);
  }

  const itemOf = (row: OutlineRow) => ({
    row,
    isChosen: row.at !== null && row.at === current?.at,
    line: row.at !== null && over?.at === row.at ? over.side : undefined,
    canDrag: !readOnly && row.at !== null,
    onKeyDown: takeKey,
    onClick: () => {
      if (row.at === null) return;
      onChoose(row.at);
      onShow(row);
    },
    onFocus: () => {
      if (row.at !== null && (chosen === null || row.at !== current?.at)) onChoose(row.at);
    },
    onDragStart: () => setDragged(row.at),
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (dragged === null || row.at === null) return;
      event.preventDefault();
      // A section’s own row, without its slides.
      const own = event.currentTarget.firstElementChild ?? event.currentTarget;
      const { top, height } = own.getBoundingClientRect();
      setOver({ at: row.at, side: event.clientY < top + height / 2 ? 'before' : 'after' });
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault();
      drop();
    },
  });

  return (
    <>
      <ul
        ref={tree}
        role="tree"
        aria-label="Sections and slides"
        aria-describedby={hintId}
        className={classes.sections}
        onBlur={(event) => {
          if (event.currentTarget.contains(event.relatedTarget)) return;
          setIsLeaving(false);
          if (event.relatedTarget !== null) isHere.current = false;
        }}
      >
        {sections.map(({ row, slides }, at) => (
          <OutlineTreeItem key={at} {...itemOf(row)}>
            {slides.length > 0 && (
              <ul role="group" className={classes.slides}>
                {slides.map((slide, place) => (
                  <OutlineTreeItem key={place} {...itemOf(slide)} />
                ))}
              </ul>
            )}
          </OutlineTreeItem>
        ))}
      </ul>
      {!readOnly && (
        <Text id={hintId} size="xs" c="dimmed" className={classes.hint ?? ''}>
          Alt ↑ ↓ moves a row, Tab and Shift+Tab change its level, Enter or a click shows it in the
          text. Esc, then Tab, leaves.
        </Text>
      )}
    </>
  );
}
