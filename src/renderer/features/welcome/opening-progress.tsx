import { Button, Modal, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api';
import { useProgress } from '../../data/use-progress';
import { DialogFoot } from '../../parts/dialog-foot';

const TASK = 'Rebuilding the list of entries';

/** Shown while a library that is being opened has to be read whole, with a way to end that. */
export function OpeningProgress() {
  const { done, total } = useProgress(TASK);
  const [isCancelling, setCancelling] = useState(false);

  async function cancel(): Promise<void> {
    setCancelling(true);
    // Whoever asked for the library hears that it was not opened.
    await api.library.cancelOpening().finally(() => setCancelling(false));
  }

  return (
    <Modal
      opened={total > 0}
      onClose={() => void cancel()}
      title="Opening the library"
      size={480}
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        <Text size="sm">
          Its list of entries was lost or can’t be read, so it is made anew from the entries
          themselves. They stay as they are.
        </Text>
        <Stack gap={6} role="status">
          <Progress
            value={total === 0 ? 0 : (done / total) * 100}
            animated={done === total}
            aria-label={TASK}
          />
          <Text size="sm" c="dimmed">
            {TASK} … {done.toLocaleString('en')} of {total.toLocaleString('en')}
          </Text>
        </Stack>
        <DialogFoot>
          <Button variant="default" loading={isCancelling} onClick={() => void cancel()}>
            Cancel
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
