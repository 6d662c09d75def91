import { Group, Loader, Stack, Text } from '@mantine/core';
import { useProgress } from '../../data/use-progress';

interface PreviewStartProps {
  readonly generator: string;
}

/** How far a preview is. */
export function PreviewStart({ generator }: PreviewStartProps) {
  const { done } = useProgress('Copying the blog');
  return (
    <Group gap="sm" wrap="nowrap" role="status">
      <Loader size="sm" aria-label="Starting" />
      <Stack gap={2}>
        <Text size="sm" fw={600}>
          Starting {generator}
        </Text>
        <Text size="xs" c="dimmed">
          {done > 0 && `${done.toLocaleString('en')} files copied. `}A large blog may take a minute.
        </Text>
      </Stack>
    </Group>
  );
}
