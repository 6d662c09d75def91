import { ActionIcon, Text } from '@mantine/core';
import { IconArrowBackUp, IconTrashX } from '@tabler/icons-react';
import type { TrashedEntry } from '#contract/library/trash';
import { shownTitle } from '#core/shown-title';
import { KINDS } from '../../look/kinds';
import { Tooltip } from '../../look/tooltip';
import { formatExact } from '#core/exact-date';
import { formatRelative } from '#core/relative-date';
import { useNow } from '../../look/use-now';
import classes from './trash.module.css';

interface TrashItemProps {
  readonly row: TrashedEntry;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

/** An entry in the trash: since when, until when, and what can be done with it. */
export function TrashItem({ row, onRestore, onDelete }: TrashItemProps) {
  const now = useNow();
  const title = shownTitle(row.title);
  const { removed, goes } = row;
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <div className={classes.title}>{title}</div>
        <Text size="xs" c="dimmed">
          {KINDS[row.kind].one} ·{' '}
          <span className={classes.when} title={formatExact(removed)}>
            removed {formatRelative(removed, now)}
          </span>
          {goes !== null && (
            <>
              {' ·'}{' '}
              <span className={classes.when} title={formatExact(goes)}>
                goes {daysUntil(goes, now)}
              </span>
            </>
          )}
        </Text>
      </div>
      <Tooltip label="Restore">
        <ActionIcon aria-label={`Restore ${title}`} onClick={onRestore}>
          <IconArrowBackUp size={17} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Delete for ever…">
        <ActionIcon aria-label={`Delete ${title} for ever`} onClick={onDelete}>
          <IconTrashX size={17} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

function daysUntil(goes: string, now: Date): string {
  const days = Math.round((Date.parse(goes) - now.getTime()) / 86_400_000);
  if (days <= 0) return 'at the next opening';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
