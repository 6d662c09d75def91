import { Button, Loader, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { EntryComparison, MergePicks } from '#contract/library/merging';
import type { MergeChoice } from '#core/document/merge/document-part';
import { DialogFoot } from './dialog-foot';
import { MergeView, type MergeNames } from './merge-view';
import { ProblemAlert } from './problem-alert';

interface MergeDialogProps {
  /** Tells this comparison from others. */
  readonly name: string;
  readonly names: MergeNames;
  readonly read: () => Promise<EntryComparison>;
  /** Merges; what it throws is shown, and the two versions are read anew. */
  readonly onMerge: (chosen: MergePicks) => Promise<void>;
  readonly onClose: () => void;
}

/** Two versions of an entry, compared and merged as the person chooses. */
export function MergeDialog({ name, names, read, onMerge, onClose }: MergeDialogProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<number, MergeChoice>>(new Map());
  const [problem, setProblem] = useState<unknown>(null);
  const [merging, setMerging] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['comparison', name],
    queryFn: read,
    staleTime: 0,
    gcTime: 0,
  });
  const count =
    data === undefined
      ? 0
      : data.fields.length + data.parts.filter((part) => part.name === 'conflict').length;
  const picks = Array.from({ length: count }, (_, at) => chosen.get(at) ?? 'both');

  const isRead = data !== undefined;
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Until then it is disabled, and the focus would stay behind the dialog.
    if (isRead) primary.current?.focus({ preventScroll: true });
  }, [isRead]);

  function pickAll(choice: MergeChoice): void {
    setChosen(new Map(picks.map((_, at) => [at, choice])));
  }

  async function merge(): Promise<void> {
    if (data === undefined) return;
    setMerging(true);
    try {
      await onMerge({ against: data.against, picks });
      onClose();
    } catch (thrown) {
      setProblem(thrown);
      setChosen(new Map());
      await refetch();
    } finally {
      setMerging(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title={`Two versions of “${data?.title ?? '…'}”`} size={960}>
      <Stack gap="md">
        <ProblemAlert title="Nothing was merged" problem={problem ?? error} />
        {data === undefined ? (
          error === null && <Loader size="sm" aria-label="Comparing" />
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {describe(count, data.hasBase)}
            </Text>
            <ScrollArea.Autosize
              mah="55vh"
              type="auto"
              viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'The two versions' }}
            >
              <MergeView
                comparison={data}
                names={names}
                picks={picks}
                onPick={(at, choice) => setChosen(new Map([...chosen, [at, choice]]))}
              />
            </ScrollArea.Autosize>
          </>
        )}
        <DialogFoot>
          {count > 1 && (
            <Button.Group mr="auto">
              <Button variant="default" onClick={() => pickAll('mine')}>
                {names.mine} everywhere
              </Button>
              <Button variant="default" onClick={() => pickAll('theirs')}>
                {names.theirs} everywhere
              </Button>
              <Button variant="default" onClick={() => pickAll('both')}>
                Both everywhere
              </Button>
            </Button.Group>
          )}
          <Button variant="default" onClick={onClose}>
            Later
          </Button>
          <Button ref={primary} loading={merging} disabled={!isRead} onClick={() => void merge()}>
            Merge
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}

function describe(count: number, hasBase: boolean): string {
  const rest = hasBase
    ? 'Everything else is merged already.'
    : 'What only one of them has is kept.';
  if (count === 0) return `The two versions do not contradict each other. ${rest}`;
  const places = count === 1 ? 'one place' : `${count} places`;
  return `They say something else in ${places}: choose what stays. ${rest}`;
}
