import { Button, Checkbox, List, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnpublishedFiles } from '#contract/publishing/publication';
import type { Target } from '#core/publish/target';
import { api } from '../../api';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { Refusals, Warnings } from '../../parts/refusals';

interface TakeOutQuestionProps {
  /** The post. */
  readonly id: string;
  readonly title: string;
  readonly target: Target;
  readonly onTakenOut: (removed: UnpublishedFiles) => void;
  readonly onClose: () => void;
}

/** Asks before a post is taken out of a blog: which files go, and what stays. */
export function TakeOutQuestion(props: TakeOutQuestionProps) {
  const { id, title, target, onTakenOut, onClose } = props;
  const [overwrite, setOverwrite] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const wish = { ids: [id], target: target.name, overwrite };
  const { data, error, refetch } = useQuery({
    queryKey: ['taking out', id, target.name, overwrite],
    queryFn: () => api.publishing.unpublish({ ...wish, dryRun: true }),
    staleTime: 0,
    gcTime: 0,
  });
  const files = data?.files ?? [];
  const linking = data?.linking ?? [];
  const isAsking = overwrite || data?.refused.some((one) => one.isChangedThere) === true;

  async function takeOut(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const removed = await api.publishing.unpublish(wish);
      if (removed.refused.length === 0) return onTakenOut(removed);
      // Changed in the blog since this was asked.
      await refetch();
      setBusy(false);
    } catch (thrown) {
      setProblem(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title={`Take “${title}” out of ${target.name}?`} size={520}>
      <Stack gap="md">
        <ProblemAlert title="Nothing was taken out" problem={problem ?? error} />
        {data === undefined && error === null && <Loader size="sm" aria-label="Looking" />}
        {data !== undefined && (
          <Refusals
            title="It can’t be taken out"
            messages={data.refused.flatMap((one) => (one.isChangedThere ? [] : [one.reason]))}
          />
        )}
        {isAsking && (
          <Stack gap="xs">
            <Text size="sm">
              It was changed in the blog, and Outloud doesn’t have that change. To keep it, take it
              home first.
            </Text>
            {data?.refused.map(({ reason }) => (
              <Text key={reason} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {reason}
              </Text>
            ))}
            <Checkbox
              size="sm"
              label="Delete what was changed in the blog, too"
              checked={overwrite}
              onChange={(event) => setOverwrite(event.currentTarget.checked)}
            />
          </Stack>
        )}
        {files.length > 0 && (
          <Stack gap="xs">
            <Text size="sm">
              {files.length === 1 ? 'This file is deleted' : 'These files are deleted'} in{' '}
              {target.path}:
            </Text>
            <List size="sm" spacing={3} style={{ overflowWrap: 'anywhere' }}>
              {files.map(({ file }) => (
                <List.Item key={file}>{file}</List.Item>
              ))}
            </List>
          </Stack>
        )}
        <Warnings
          title="Links to it will lead nowhere until these are published again"
          messages={linking.map((one) => `“${one.title}”`)}
        />
        <Text size="sm" c="dimmed">
          The post stays in Outloud with its pictures and all its versions. You can undo this, or
          publish it again later.
        </Text>
        <DialogFoot>
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button
            loading={busy}
            disabled={data === undefined || data.refused.length > 0}
            onClick={() => void takeOut()}
          >
            Take It Out
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
