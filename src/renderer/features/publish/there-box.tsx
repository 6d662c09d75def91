import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MergePicks } from '#contract/library/merging';
import type { PlacedEntry, TakenHome } from '#contract/publishing/publication';
import { api } from '../../api';
import { MergeDialog } from '../../parts/merge-dialog';
import { ProblemAlert } from '../../parts/problem-alert';
import { Warnings } from '../../parts/refusals';
import { useFocusBack } from '../../use-focus-back';
import { tellNotHome } from './tell-not-home';
import { ThreeWayView } from './three-way-view';

interface ThereBoxProps {
  readonly post: PlacedEntry;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onTaken: (taken: TakenHome) => void;
  /** Whether it is being chosen, in a dialog of its own, what comes home. */
  readonly onChoosing: (choosing: boolean) => void;
}

/** What was changed in the blog, beside what was changed here, and the way home for it. */
export function ThereBox({ post, onBefore, onTaken, onChoosing }: ThereBoxProps) {
  const [choosing, setChoosing] = useState(false);
  useFocusBack(choosing);
  useEffect(() => {
    onChoosing(choosing);
    return () => onChoosing(false);
  }, [choosing, onChoosing]);
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['there', post.id, post.target],
    queryFn: async () => {
      await onBefore();
      return api.publishing.compareThere(post);
    },
    staleTime: 0,
    gcTime: 0,
  });
  const hasClash =
    data !== undefined &&
    (data.comparison.fields.length > 0 ||
      data.comparison.parts.some(({ name }) => name === 'conflict'));

  async function take(chosen?: MergePicks): Promise<void> {
    if (data === undefined) return;
    const { there } = data;
    onTaken(await api.publishing.takeHome({ ...post, there, ...(chosen && { chosen }) }));
  }

  async function takeAtOnce(): Promise<void> {
    setTaking(true);
    setProblem(null);
    try {
      await take();
    } catch (thrown) {
      setProblem(thrown);
      await refetch();
    } finally {
      setTaking(false);
    }
  }

  if (data === undefined) {
    return error === null ? (
      <Loader size="sm" aria-label="Comparing with the blog" />
    ) : (
      <ProblemAlert title="The blog’s file can’t be compared" problem={error} />
    );
  }
  const isTextChanged = data.lines.some(({ change }) => change !== 'none');
  return (
    <Stack gap={8}>
      <Text size="sm" fw={600}>
        What was changed since it was last the same
      </Text>
      {data.noBase !== null && (
        <Text size="sm" c="dimmed">
          {data.noBase}
        </Text>
      )}
      {isTextChanged && <ThreeWayView key={data.there} path={data.path} lines={data.lines} />}
      {data.pictures.length > 0 && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          Changed in the blog, and coming home{isTextChanged && ', too'}: {data.pictures.join(', ')}
        </Text>
      )}
      <Warnings title="Not all of it comes home as it is" messages={tellNotHome(data)} />
      <ProblemAlert title="Nothing was taken home" problem={problem} />
      <Group gap="sm">
        <Button
          variant="light"
          leftSection={<IconArrowBackUp size={15} />}
          loading={taking}
          onClick={() => (hasClash ? setChoosing(true) : void takeAtOnce())}
        >
          {hasClash ? 'Take the Blog’s Change Home…' : 'Take the Blog’s Change Home'}
        </Button>
        <Text size="sm" c="dimmed" flex={1} miw={200}>
          {hasClash
            ? 'The same was changed on both sides, so you choose what stays.'
            : 'It is put into your draft. What only Outloud has stays, and the blog is left as it is.'}
        </Text>
      </Group>
      {choosing && (
        <MergeDialog
          name={`home ${post.id} ${post.target} ${data.there}`}
          names={{ mine: 'Outloud', theirs: 'The blog' }}
          read={async () => (await api.publishing.compareThere(post)).comparison}
          onMerge={take}
          onClose={() => setChoosing(false)}
        />
      )}
    </Stack>
  );
}
