import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PlacedEntry, TakenHome } from '#contract/publishing/publication';
import { api } from '../../api';
import { ProblemAlert } from '../../parts/problem-alert';

interface TakenLineProps {
  readonly post: PlacedEntry;
  readonly taken: TakenHome;
  readonly onUndone: () => void;
}

/** What was taken home, and the way back. */
export function TakenLine({ post, taken: { path, undo, pictures }, onUndone }: TakenLineProps) {
  const [problem, setProblem] = useState<unknown>(null);

  async function takeBack(version: string): Promise<void> {
    try {
      await api.publishing.undoTakeHome({ ...post, undo: version });
      onUndone();
    } catch (thrown) {
      setProblem(thrown);
    }
  }

  return (
    <Stack gap={4}>
      <Group gap="sm" role="status">
        <Text size="sm">
          {undo === null
            ? `Nothing in ${path} is new to your draft.`
            : `The change in ${[path, ...pictures].join(', ')} is in your draft now.`}
        </Text>
        {undo !== null && (
          <Button variant="subtle" size="compact-sm" onClick={() => void takeBack(undo)}>
            Undo
          </Button>
        )}
      </Group>
      <ProblemAlert title="It was not taken back" problem={problem} />
    </Stack>
  );
}
