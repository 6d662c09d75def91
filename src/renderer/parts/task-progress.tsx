import { Progress, Stack, Text } from '@mantine/core';
import { useProgress } from '../data/use-progress';

interface TaskProgressProps {
  /** The task's name in `progressed`, which is shown, too. */
  readonly task: string;
}

/** How far a task in the background is; nothing before it has told. */
export function TaskProgress({ task }: TaskProgressProps) {
  const { done, total } = useProgress(task);
  if (total === 0) return null;
  return (
    <Stack gap={6} role="status">
      <Progress value={(done / total) * 100} animated={done === total} aria-label={task} />
      <Text size="xs" c="dimmed">
        {task}: {done.toLocaleString('en')} of {total.toLocaleString('en')} steps
      </Text>
    </Stack>
  );
}
