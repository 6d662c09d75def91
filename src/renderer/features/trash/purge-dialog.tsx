import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrashedEntry } from '#contract/library/trash';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { KEYS } from '../../data/queries';
import { notify } from '../../look/notices';
import { tellCount } from '../../look/tell-count';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';

interface PurgeDialogProps {
  /** Null for all that is in the trash. */
  readonly entry: TrashedEntry | null;
  readonly onClose: () => void;
}

/** Says what deleting for ever takes, and asks. */
export function PurgeDialog({ entry, onClose }: PurgeDialogProps) {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const some = entry === null ? {} : { ids: [entry.id] };
  const contents = useQuery({
    queryKey: [...KEYS.trash, 'contents', some],
    queryFn: () => api.trash.contents(some),
    gcTime: 0,
  }).data;
  const name = shownTitle(entry?.title ?? '');

  async function purge(): Promise<void> {
    setRunning(true);
    try {
      const gone = await (entry === null
        ? api.trash.empty()
        : api.trash.purge({ ids: [entry.id] }));
      onClose();
      notify(
        entry === null
          ? `The trash is empty: ${tellCount(gone.entries, 'entry', 'entries')} deleted for ever.`
          : `“${name}” is deleted for ever.`,
      );
    } catch (thrown) {
      setProblem(thrown);
      setRunning(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={entry === null ? 'Empty the trash?' : `Delete “${name}” for ever?`}
      size={460}
    >
      <Stack gap="md">
        <ProblemAlert title="Nothing was deleted" problem={problem} />
        <Text size="sm">This can’t be undone. It takes along:</Text>
        <List size="sm" spacing={4}>
          {entry === null && contents && (
            <List.Item>{tellCount(contents.entries, 'entry', 'entries')}</List.Item>
          )}
          {contents && (
            <List.Item>
              {contents.versions === 0
                ? 'no earlier versions: there are none'
                : tellCount(contents.versions, 'earlier version', 'earlier versions')}
            </List.Item>
          )}
          <List.Item>images and files that nothing else shows</List.Item>
        </List>
        <DialogFoot>
          <Button variant="default" disabled={running} onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="red.9" loading={running} onClick={() => void purge()}>
            Delete for Ever
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
