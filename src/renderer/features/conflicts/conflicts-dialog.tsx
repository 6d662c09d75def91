import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conflict } from '#contract/library/merging';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { useConflicts } from '../../data/queries';
import { EmptyState } from '../../look/empty-state';
import { attempt, notify } from '../../look/notices';
import { MergeDialog } from '../../parts/merge-dialog';
import classes from './conflicts.module.css';

interface ConflictsDialogProps {
  /** The copy to begin with, or null for the list of all. */
  readonly file: string | null;
  /** Saves what is still being typed, so that nothing newer is missed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** The second versions that sync programs left, to be compared and merged. */
export function ConflictsDialog({ file, onBefore, onClose }: ConflictsDialogProps) {
  const conflicts = useConflicts().data ?? [];
  const [open, setOpen] = useState(file);

  async function mergeSettings(conflict: Conflict): Promise<void> {
    const done = await attempt('The settings were not merged', () => api.conflicts.merge(conflict));
    if (done) tellAside(done.setAside);
  }

  if (open !== null) {
    return (
      <MergeDialog
        name={open}
        names={{ mine: 'This entry', theirs: 'The copy' }}
        read={async () => {
          await onBefore();
          return api.conflicts.compare({ file: open });
        }}
        onMerge={async (chosen) => {
          tellAside((await api.conflicts.merge({ file: open, chosen })).setAside);
        }}
        onClose={() => (file === null ? setOpen(null) : onClose())}
      />
    );
  }
  return (
    <Modal opened onClose={onClose} title="Conflicts" size={720}>
      {conflicts.length === 0 ? (
        <EmptyState icon={IconGitMerge} title="Nothing is in conflict">
          When a sync program keeps two versions of an entry, the second one shows up here.
        </EmptyState>
      ) : (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            The same entry was changed in two places, and the second version was kept beside it.
            Merge them when you like: neither is lost until then.
          </Text>
          <ul className={classes.list} aria-label="Second versions">
            {conflicts.map((conflict) => (
              <li key={conflict.file} className={classes.item}>
                <Group justify="space-between" wrap="nowrap" gap="md">
                  <div className={classes.texts}>
                    <Text size="sm" fw={600} truncate>
                      {shownTitle(conflict.title)}
                    </Text>
                    <Text size="xs" c="dimmed" className={classes.file}>
                      {conflict.file}
                    </Text>
                  </div>
                  {conflict.id === null ? (
                    <Button size="compact-sm" onClick={() => void mergeSettings(conflict)}>
                      Merge
                    </Button>
                  ) : (
                    <Button size="compact-sm" onClick={() => setOpen(conflict.file)}>
                      Compare…
                    </Button>
                  )}
                </Group>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Modal>
  );
}

function tellAside(setAside: string): void {
  notify(`Merged. The copy is kept as ${setAside}.`);
}
