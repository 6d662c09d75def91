import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { useTargets } from '../../data/queries';

/** The blogs whose programs previews may run, and the way back from that. */
export function PreviewConsents() {
  const allowed = useQuery({
    queryKey: ['previewConsents'],
    queryFn: () => api.previewWindow.allowed(),
    staleTime: 0,
  });
  const targets = useTargets().data ?? [];

  async function askAgain(folder: string): Promise<void> {
    const done = await attempt('The blog may be run still', async () => {
      await api.previewWindow.askAgain({ folder });
      await allowed.refetch();
      return true;
    });
    if (!done) return;
    notify('The next preview of it asks again before it runs anything.', {
      label: 'Undo',
      run: () =>
        void attempt('The blog may not be run', () => api.previewWindow.allow({ folder })).then(
          () => allowed.refetch(),
        ),
    });
  }

  const folders = allowed.data ?? [];
  return (
    <Stack gap="xs" align="stretch">
      {folders.length === 0 && (
        <Text size="sm" c="dimmed">
          None yet: the first preview of each blog asks.
        </Text>
      )}
      {folders.map((folder) => (
        <Group key={folder} justify="space-between" wrap="nowrap" gap="sm">
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={600}>
              {targets.find(({ path }) => path === folder)?.name ?? 'No blog of this library'}
            </Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {folder}
            </Text>
          </div>
          <Button
            variant="default"
            size="xs"
            aria-label={`Ask again for ${folder}`}
            onClick={() => void askAgain(folder)}
          >
            Ask Again
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
