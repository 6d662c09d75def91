import { Button, Progress, Stack, Text } from '@mantine/core';
import { api } from '../../api';
import { useProgress } from '../../data/use-progress';
import { DialogFoot } from '../../parts/dialog-foot';
import { takeFocus } from '../../parts/take-focus';

/** How far an import of comments is, with a way to end it. */
export function ImportRunning() {
  const { done, total } = useProgress('Importing comments');
  return (
    <Stack gap="md">
      <Stack gap={6} role="status" tabIndex={-1} ref={takeFocus} style={{ outline: 'none' }}>
        <Progress
          value={total === 0 ? 100 : (done / total) * 100}
          animated={total === 0}
          aria-label="Import progress"
        />
        <Text size="sm" c="dimmed">
          {total === 0
            ? 'Reading…'
            : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} comments`}
        </Text>
      </Stack>
      <DialogFoot>
        <Button variant="default" onClick={() => void api.reviews.cancel()}>
          Cancel
        </Button>
      </DialogFoot>
    </Stack>
  );
}
