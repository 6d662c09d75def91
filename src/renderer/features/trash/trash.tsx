import { Button, Group, ScrollArea, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { TrashedEntry } from '#contract/library/trash';
import { api } from '../../api';
import { shownTitle } from '#core/shown-title';
import { useExpired, useSettings, useTrash } from '../../data/queries';
import { restoreEntry } from '../../entry-actions';
import { EmptyState } from '../../look/empty-state';
import { attempt, notify, notifyWhile } from '../../look/notices';
import { tellCount } from '../../look/tell-count';
import { ExpiredList } from './expired-list';
import { PurgeDialog } from './purge-dialog';
import { TrashItem } from './trash-item';
import classes from './trash.module.css';

interface TrashProps {
  readonly onRestored: (id: string) => void;
  readonly onSettings: () => void;
}

/** What was deleted, to be taken back or deleted for ever. */
export function Trash({ onRestored, onSettings }: TrashProps) {
  const rows = useTrash().data ?? [];
  const expired = useExpired().data ?? [];
  const days = useSettings().data?.trashDays;
  /** What is asked about: all of it or one entry. */
  const [asking, setAsking] = useState<'all' | TrashedEntry | null>(null);

  async function restore(row: TrashedEntry): Promise<void> {
    if (!(await restoreEntry(row.id))) return;
    notify(`“${shownTitle(row.title)}” is back.`, {
      label: 'Open',
      run: () => onRestored(row.id),
    });
  }

  async function restoreAll(): Promise<void> {
    const ids = rows.map(({ id }) => id);
    const done = await attempt('The entries were not restored', async () => {
      await notifyWhile('Restoring…', () => api.bulk.restore({ ids }));
      return true;
    });
    if (done === null) return;
    notify(`All is back: ${tellCount(ids.length, 'entry', 'entries')}.`, {
      label: 'Undo',
      run: () =>
        void attempt('The entries were not moved to the trash', () => api.bulk.remove({ ids })),
    });
  }

  return (
    <>
      <Group h={40} px="md" gap={6} wrap="nowrap">
        <Text component="h1" fw={650} size="lg">
          Trash
        </Text>
        <Text size="xs" c="dimmed" flex={1}>
          {rows.length}
        </Text>
        {rows.length > 0 && (
          <>
            <Button variant="default" size="compact-sm" onClick={() => void restoreAll()}>
              Restore All
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setAsking('all')}>
              Empty…
            </Button>
          </>
        )}
      </Group>
      {rows.length === 0 ? (
        <EmptyState icon={IconTrash} title="The trash is empty">
          Entries that you delete wait here and can be taken back
          {days === undefined || days === null ? '' : ` for ${days} days`}. Delete the open one with
          “Move to Trash” in its menu.
        </EmptyState>
      ) : (
        <ScrollArea flex={1} px={8}>
          <ul className={classes.rows}>
            {rows.map((row) => (
              <TrashItem
                key={row.id}
                row={row}
                onRestore={() => void restore(row)}
                onDelete={() => setAsking(row)}
              />
            ))}
          </ul>
        </ScrollArea>
      )}
      <div className={classes.foot}>
        <ExpiredList expired={expired} />
        <Text size="xs" c="dimmed">
          {days === null
            ? 'Entries stay here until you delete them for ever.'
            : `After ${days ?? 90} days here an entry is deleted for ever, with its history.`}{' '}
          <Button variant="transparent" size="compact-xs" p={0} onClick={onSettings}>
            Change…
          </Button>
        </Text>
      </div>
      {asking !== null && (
        <PurgeDialog entry={asking === 'all' ? null : asking} onClose={() => setAsking(null)} />
      )}
    </>
  );
}
