import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconFolderOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '#core/problem';
import { api } from '../api';
import { ProblemAlert } from './problem-alert';

interface FolderProblemProps {
  /** What can't be done, or was not. */
  readonly title: string;
  /** What was thrown; null shows nothing. */
  readonly problem: unknown;
  /** The folder that is written into. */
  readonly folder: string;
  /** Takes another folder instead. */
  readonly onChoose: (folder: string) => Promise<void>;
  /** Tries again, as the folder is there now. */
  readonly onThere: () => void;
}

/** Why nothing can be written into a folder; where it is missing, with what can be done about it. */
export function FolderProblem({ title, problem, folder, onChoose, onThere }: FolderProblemProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const mayMiss = problem instanceof Problem && problem.code === 'not-found' && folder !== '';
  const look = useQuery({
    queryKey: ['folder', folder],
    queryFn: () => api.targets.hasFolder({ path: folder }),
    enabled: mayMiss,
    staleTime: 0,
    gcTime: 0,
  });
  if (!mayMiss || look.data !== false) {
    return mayMiss && look.isPending ? null : <ProblemAlert title={title} problem={problem} />;
  }

  async function mend(task: () => Promise<void>): Promise<void> {
    setFailure(null);
    try {
      await task();
      onThere();
    } catch (error) {
      setFailure(error);
    }
    await look.refetch();
  }

  async function choose(): Promise<void> {
    const chosen = await api.desktop.chooseFolder({
      title: 'Choose the folder where it is now',
      button: 'Choose',
    });
    if (chosen !== null) await mend(() => onChoose(chosen));
  }

  return (
    <Stack gap="xs">
      <Alert role="alert" color="yellow" icon={<IconFolderOff />} title="The folder is missing">
        <Stack gap="sm">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            There is no {folder}. If it was moved or renamed, choose where it is now; if it lies on
            another disk, connect that one first.
          </Text>
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => void choose()}>
              Choose…
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => void mend(() => api.targets.makeFolder({ path: folder }))}
            >
              Create It
            </Button>
            <Button size="xs" variant="subtle" onClick={() => void mend(async () => undefined)}>
              Look Again
            </Button>
          </Group>
        </Stack>
      </Alert>
      <ProblemAlert title="It is still missing" problem={failure} />
    </Stack>
  );
}
