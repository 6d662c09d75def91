import { IconLock } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { EntryRow } from '#core/library/entry';
import { shownTitle } from '#core/shown-title';
import { KINDS } from '../../look/kinds';
import { formatExact } from '#core/exact-date';
import { formatRelative } from '#core/relative-date';
import { StageBadge } from '../../look/stage-badge';
import { useNow } from '../../look/use-now';
import classes from './entry-list.module.css';

interface EntryItemProps {
  readonly id: string;
  readonly row: EntryRow;
  readonly mixed: boolean;
  readonly open: boolean;
  readonly selected: boolean;
  /** Whether the keys are here. */
  readonly active: boolean;
  /** Of `total`, counted from one. */
  readonly position: number;
  readonly total: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly onPress: (event: MouseEvent) => void;
  readonly onMenu: (event: MouseEvent) => void;
}

export function EntryItem(props: EntryItemProps) {
  const { id, row, mixed, open, selected, active, position, total, top } = props;
  const { icon: KindIcon, one } = KINDS[row.kind];
  const now = useNow();
  return (
    // The list box takes the keys; its options are chosen by arrows or by mouse.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-current={open || undefined}
      data-active={active || undefined}
      aria-posinset={position}
      aria-setsize={total}
      className={classes.item}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={props.onPress}
      onContextMenu={props.onMenu}
    >
      <div className={classes.line}>
        {mixed && <KindIcon size={15} stroke={1.7} className={classes.kind} aria-label={one} />}
        <span className={classes.title}>{shownTitle(row.title)}</span>
        {row.private && (
          <IconLock size={14} stroke={1.8} className={classes.lock} aria-label="Private" />
        )}
      </div>
      <div className={classes.line}>
        <time className={classes.date} dateTime={row.updated} title={formatExact(row.updated)}>
          {formatRelative(row.updated, now)}
        </time>
        <span className={classes.tags}>{row.tags.map((tag) => `#${tag}`).join('  ')}</span>
        {row.stage && <StageBadge stage={row.stage} />}
      </div>
    </div>
  );
}
