import { Loader, Progress, Stack, Text } from '@mantine/core';
import { useProgress } from '../../data/use-progress';

/** How far the search has read the library, while the first answer is on its way. */
export function IndexingProgress() {
  const { done, total } = useProgress('Indexing');
  if (total === 0) return <Loader size="sm" mx="auto" mt="xl" aria-label="Searching" />;
  return (
    <Stack gap={8} px="md" pt="lg" role="status">
      <Progress value={(done / total) * 100} animated aria-label="Progress of the search index" />
      <Text size="sm" c="dimmed">
        Getting ready to search: {done.toLocaleString('en')} of {total.toLocaleString('en')} entries
      </Text>
    </Stack>
  );
}
