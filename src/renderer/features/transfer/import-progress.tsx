import { Button, Progress, Stack, Text } from '@mantine/core';
import { api } from '../../api';
import { useProgress } from '../../data/use-progress';
import { DialogFoot } from '../../parts/dialog-foot';

/** How far the reading is, with a way to end it. */
export function ImportProgress() {
  const { done, total } = useProgress('Importing');

  return (
    <Stack gap="md">
      <Stack gap={6} role="status">
        <Progress
          value={total === 0 ? 100 : (done / total) * 100}
          animated={total === 0 || done === total}
          aria-label="Import progress"
        />
        <Text size="sm" c="dimmed">
          {total === 0 ? 'Looking for texts…' : `${done} of ${total} texts`}
        </Text>
      </Stack>
      <DialogFoot>
        <Button variant="default" onClick={() => void api.transfer.cancel()}>
          Cancel
        </Button>
      </DialogFoot>
    </Stack>
  );
}
