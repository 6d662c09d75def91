import { IconStopwatch } from '@tabler/icons-react';
import { useId, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { DropSide } from '#core/talk/edit-outline';
import { roundMinutes } from '#core/talk/tell-minutes';
import type { OutlineRow } from './rows';
import classes from './outline-panel.module.css';

interface OutlineTreeItemProps {
  readonly row: OutlineRow;
  readonly isChosen: boolean;
  /** Where what is dragged would come to. */
  readonly line: DropSide | undefined;
  readonly canDrag: boolean;
  /** It is to be chosen, and shown in the text. */
  readonly onClick: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
  /** The slides of a section. */
  readonly children?: ReactNode;
}

/** Whether a slide's minutes are those of its rehearsals. */
function isRehearsed({ level, slide: { minutes, rehearsed } }: OutlineRow): boolean {
  return level === 2 && minutes === null && rehearsed !== undefined;
}

/** A section or a slide with what is planned of it. */
export function OutlineTreeItem(props: OutlineTreeItemProps) {
  const { row, isChosen, line, canDrag, children, ...on } = props;
  const nameId = useId();
  const marks = [
    ...(row.isCut ? ['cut'] : []),
    ...(row.demo === null ? [] : [row.demo === 'fallback' ? 'fall-back' : 'demo']),
    ...(row.priority === 'should' ? [] : [row.priority]),
  ];
  return (
    <li
      role="treeitem"
      aria-level={row.level}
      aria-selected={isChosen}
      aria-labelledby={nameId}
      {...(children ? { 'aria-expanded': true } : {})}
      tabIndex={isChosen ? 0 : -1}
      draggable={canDrag}
      onKeyDown={on.onKeyDown}
      onFocus={(event) => {
        event.stopPropagation();
        on.onFocus();
      }}
      onClick={(event) => {
        event.stopPropagation();
        on.onClick();
        event.currentTarget.focus();
      }}
      onDragStart={(event) => {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('application/x-outloud-slide', '');
        on.onDragStart();
      }}
      onDragEnd={on.onDragEnd}
      onDragOver={(event) => {
        event.stopPropagation();
        on.onDragOver(event);
      }}
      onDrop={(event) => {
        event.stopPropagation();
        on.onDrop(event);
      }}
    >
      <div
        id={nameId}
        className={classes.row}
        data-level={row.level}
        data-cut={row.isCut || undefined}
        data-line={line}
      >
        <span className={classes.title}>{row.title}</span>
        {marks.map((mark) => (
          <span key={mark} className={classes.mark} data-mark={mark}>
            {mark}
          </span>
        ))}
        <span className={classes.time}>
          {isRehearsed(row) && <IconStopwatch size={12} aria-label="rehearsed" role="img" />}
          {row.demo === 'fallback' ? '–' : roundMinutes(row.minutes)}
          {row.level === 1 && ' min'}
        </span>
      </div>
      {children}
    </li>
  );
}
