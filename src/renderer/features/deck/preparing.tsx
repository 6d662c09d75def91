import { Group, Loader, Text } from '@mantine/core';
import { useProgress } from '../../data/use-progress';

/** That slides are being made, and how much of them is drawn and printed. */
export function Preparing() {
  const { done } = useProgress('Drawing');
  return (
    <Group gap="xs" role="status">
      <Loader size="sm" aria-label="Planning" />
      <Text size="sm" c="dimmed">
        {done === 0 ? 'Preparing the slides…' : `Drawing: ${done.toLocaleString('en')} done…`}
      </Text>
    </Group>
  );
}
