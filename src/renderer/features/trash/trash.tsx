import { ActionIcon, Group, ScrollArea, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useTrash } from '../../data/queries';
import { restoreEntry } from '../../entry-actions';
import { EmptyState } from '../../look/empty-state';
import { KINDS } from '../../look/kinds';
import { notify } from '../../look/notices';
import type { EntryRow } from '#core/library/entry';
import classes from './trash.module.css';

interface TrashProps {
  readonly onRestored: (id: string) => void;
}

/** What was deleted, to be taken back. */
export function Trash({ onRestored }: TrashProps) {
  const rows = useTrash().data ?? [];

  async function restore(row: EntryRow): Promise<void> {
    if (!(await restoreEntry(row.id))) return;
    notify(`“${row.title.trim() || 'Untitled'}” is back.`, {
      label: 'Open',
      run: () => onRestored(row.id),
    });
  }

  return (
    <>
      <Group h={40} px="md" gap={6}>
        <Text component="h1" fw={650} size="lg">
          Trash
        </Text>
        <Text size="xs" c="dimmed">
          {rows.length}
        </Text>
      </Group>
      {rows.length === 0 ? (
        <EmptyState icon={IconTrash} title="The trash is empty">
          Entries that you delete wait here and can be taken back.
        </EmptyState>
      ) : (
        <ScrollArea flex={1} px={8}>
          <ul className={classes.rows}>
            {rows.map((row) => (
              <li key={row.id} className={classes.row}>
                <div className={classes.text}>
                  <div className={classes.title}>{row.title.trim() || 'Untitled'}</div>
                  <Text size="xs" c="dimmed">
                    {KINDS[row.kind].one}
                  </Text>
                </div>
                <Tooltip label="Restore">
                  <ActionIcon
                    aria-label={`Restore ${row.title.trim() || 'Untitled'}`}
                    onClick={() => void restore(row)}
                  >
                    <IconArrowBackUp size={17} stroke={1.7} />
                  </ActionIcon>
                </Tooltip>
              </li>
            ))}
          </ul>
        </ScrollArea>
      )}
    </>
  );
}
