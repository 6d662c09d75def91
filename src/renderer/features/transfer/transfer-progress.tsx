import { Button, Progress, Stack, Text } from '@mantine/core';
import { api } from '../../api';
import { useProgress } from '../../data/use-progress';
import { DialogFoot } from '../../parts/dialog-foot';

const WORDS = {
  Importing: { bar: 'Import progress', beginning: 'Looking for texts…', what: 'texts' },
  Exporting: { bar: 'Export progress', beginning: 'Reading the library…', what: 'files' },
};

/** How far an import or an export is, with a way to end it. */
export function TransferProgress({ task }: { readonly task: keyof typeof WORDS }) {
  const { done, total } = useProgress(task);
  const { bar, beginning, what } = WORDS[task];

  return (
    <Stack gap="md">
      <Stack gap={6} role="status">
        <Progress
          value={total === 0 ? 100 : (done / total) * 100}
          animated={total === 0 || done === total}
          aria-label={bar}
        />
        <Text size="sm" c="dimmed">
          {total === 0 ? beginning : `${done} of ${total} ${what}`}
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
