import { Progress, Stack, Text } from '@mantine/core';
import { useProgress } from '../../data/use-progress';
import classes from './indexing-status.module.css';

/** Says below the sidebar how far the search has read the library, while that goes on. */
export function IndexingStatus() {
  const { done, total } = useProgress('Indexing');
  if (done >= total) return null;
  return (
    <Stack gap={6} className={classes.status} role="status">
      <Text size="xs" c="dimmed">
        Getting ready to search:{' '}
        <span className={classes.far}>
          {done.toLocaleString('en')} of {total.toLocaleString('en')}
        </span>
      </Text>
      <Progress size="xs" value={(done / total) * 100} aria-label="Progress of the search index" />
    </Stack>
  );
}
