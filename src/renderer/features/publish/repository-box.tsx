import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { IconGitBranch, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Target } from '#core/publish/target';
import { api } from '../../api';
import { ProblemAlert } from '../../parts/problem-alert';
import { tellRepository } from './tell-repository';

interface RepositoryBoxProps {
  readonly target: Target;
  /** What was written, relative to the blog's folder. */
  readonly files: readonly string[];
  /** The message of a commit. */
  readonly message: string;
}

/** Commits and pushes what was written, where the blog lies in a git repository. */
export function RepositoryBox({ target, files, message: suggested }: RepositoryBoxProps) {
  const [message, setMessage] = useState(suggested);
  const [busy, setBusy] = useState<'commit' | 'push' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [failed, setFailed] = useState<'commit' | 'push'>('commit');
  const section = useRef<HTMLElement>(null);
  const isRun = useRef(false);
  const look = useQuery({
    queryKey: ['repository', target.name],
    queryFn: () => api.repositories.look({ target: target.name }),
    staleTime: 0,
    gcTime: 0,
  });
  const state = look.data;
  useEffect(() => {
    // The button that was pressed is gone or was disabled meanwhile.
    if (busy !== null || !isRun.current) return;
    isRun.current = false;
    if (document.activeElement === document.body) section.current?.focus();
  }, [busy]);
  if (!state) return null;

  const waiting = state.changed.filter((path) => files.includes(path));
  const hasNews = state.ahead > 0 || waiting.length > 0 || state.upstream === null;
  const canPush = state.pushObstacle === null && hasNews;
  const isStuck = state.obstacle !== null || state.pushObstacle !== null;

  async function run(pushes: boolean): Promise<void> {
    setProblem(null);
    let step: typeof failed = 'commit';
    try {
      if (waiting.length > 0) {
        setBusy('commit');
        await api.repositories.commit({ target: target.name, files: waiting, message });
      }
      if (pushes) {
        step = 'push';
        setBusy('push');
        await api.repositories.push({ target: target.name });
      }
    } catch (error) {
      setProblem(error);
      setFailed(step);
    } finally {
      await look.refetch();
      isRun.current = true;
      setBusy(null);
    }
  }

  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label="Git"
      ref={section}
      tabIndex={-1}
      style={{ outline: 'none' }}
    >
      <Stack gap="sm">
        <Group gap={6} wrap="nowrap">
          <IconGitBranch size={16} aria-hidden />
          <Text size="sm" fw={600}>
            {state.branch ?? 'No branch'}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {tellRepository(state, waiting.length)}
        </Text>
        {waiting.length > 0 && state.obstacle === null && (
          <Textarea
            label="Commit message"
            autosize
            minRows={1}
            maxRows={6}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
        )}
        {problem === null ? (
          <ProblemAlert title="Nothing can be committed now" problem={state.obstacle} />
        ) : (
          <ProblemAlert
            title={failed === 'push' ? 'It was not pushed' : 'Nothing was committed'}
            problem={problem}
          />
        )}
        {state.obstacle === null && state.pushObstacle !== null && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {state.pushObstacle}
          </Text>
        )}
        <Group gap="xs" justify="flex-end">
          {isStuck && (
            <Button
              variant="subtle"
              mr="auto"
              leftSection={<IconRefresh size={15} />}
              disabled={busy !== null}
              loading={look.isFetching && busy === null}
              onClick={() => {
                setProblem(null);
                void look.refetch();
              }}
            >
              Look Again
            </Button>
          )}
          {state.obstacle === null && waiting.length > 0 && (
            <Button
              variant="default"
              loading={busy === 'commit'}
              disabled={busy !== null || message.trim() === ''}
              onClick={() => void run(false)}
            >
              Commit
            </Button>
          )}
          {state.obstacle === null && canPush && (
            <Button
              variant="default"
              loading={busy === 'push'}
              disabled={busy !== null || (waiting.length > 0 && message.trim() === '')}
              onClick={() => void run(true)}
            >
              {waiting.length > 0 ? 'Commit and Push' : 'Push'}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
