import { Button, Group, Loader, Modal, Select, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PublicationReport, TakenHome, UnpublishedFiles } from '#contract/publication';
import { isChangedThere } from '#core/publish/drift';
import { api } from '../../api';
import { TargetForm } from '../../parts/target-form';
import { DialogFoot } from '../../parts/dialog-foot';
import { PlannedFiles } from '../../parts/planned-files';
import { Refusals, Warnings } from '../../parts/refusals';
import { useBlogOf } from '../../parts/use-blog-of';
import { DriftLine } from './drift-line';
import { countStaying, tellStaying } from './staying-comments';
import { ReadyLine } from './ready-line';
import { TakenLine } from './taken-line';
import { ThereBox } from './there-box';
import { PublishReport } from './publish-report';
import { UnpublishReport } from './unpublish-report';
import { ProblemAlert } from '../../parts/problem-alert';

interface PublishDialogProps {
  /** The post. */
  readonly id: string;
  /** Saves what is still being typed, so that the plan is of the text as it stands. */
  readonly onBefore: () => Promise<void>;
  /** Shows what checking found. */
  readonly onCheck: () => void;
  /** Goes on to copies of the post for other places. */
  readonly onCopies: () => void;
  /** Shows the post as this blog will show it. */
  readonly onPreview: (target: string) => void;
  readonly onClose: () => void;
}

/** Publishing a post: first what would be written, then the writing, then what was written. */
export function PublishDialog({
  id,
  onBefore,
  onCheck,
  onCopies,
  onPreview,
  onClose,
}: PublishDialogProps) {
  const { blogs, blog: target, pick } = useBlogOf(id);
  const [adding, setAdding] = useState(false);
  const [report, setReport] = useState<PublicationReport | null>(null);
  const [removed, setRemoved] = useState<UnpublishedFiles | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [writing, setWriting] = useState(false);
  const [overwrite, setOverwrite] = useState(false);
  const [taken, setTaken] = useState<TakenHome | null>(null);
  const primary = useRef<HTMLButtonElement>(null);
  const choice = useRef<HTMLInputElement>(null);
  const isTouched = useRef(false);
  const plan = useQuery({
    queryKey: ['publication', id, target?.name, overwrite],
    queryFn: async () => {
      await onBefore();
      const [made, { document, title }] = await Promise.all([
        api.publishing.plan({ ids: [id], target: target?.name ?? '', overwrite }),
        api.entries.read({ id }),
      ]);
      return { ...made, title, staying: countStaying(document, made.files) };
    },
    enabled: target !== undefined && report === null && removed === null,
    staleTime: 0,
    gcTime: 0,
  });

  async function write(): Promise<void> {
    if (!target) return;
    setWriting(true);
    setProblem(null);
    try {
      setReport(await api.publishing.write({ ids: [id], target: target.name, overwrite }));
    } catch (error) {
      setProblem(error);
    } finally {
      setWriting(false);
    }
  }

  async function takeOut(): Promise<void> {
    if (!target) return;
    setProblem(null);
    try {
      setRemoved(await api.publishing.unpublish({ ids: [id], target: target.name, overwrite }));
    } catch (error) {
      setProblem(error);
    }
  }

  const isFirst = blogs?.length === 0;
  const failure = problem ?? plan.error;
  const files = plan.data?.files ?? [];
  const hasNews = files.some(({ action }) => action !== 'same');
  const staying = tellStaying(plan.data?.staying ?? 0);
  const drift = plan.data?.drifts[0]?.drift;
  const isThere = drift !== undefined && drift !== 'never' && drift !== 'gone';
  const isPlanned = plan.data !== undefined;
  const canWrite = files.length > 0;
  useEffect(() => {
    // Known what comes, the next key may write it, unless a hand is somewhere else by now.
    if (!isPlanned || isTouched.current) return;
    (canWrite ? primary : choice).current?.focus({ preventScroll: true });
  }, [isPlanned, canWrite]);
  const touch = (): void => {
    isTouched.current = true;
  };
  const choose = (name: string | null): void => {
    pick(name);
    setOverwrite(false);
    setTaken(null);
  };
  return (
    <Modal opened onClose={onClose} title="Publish to a blog" size={680}>
      {removed && target ? (
        <UnpublishReport
          removed={removed}
          target={target}
          title={plan.data?.title ?? ''}
          onClose={onClose}
        />
      ) : report && target ? (
        <PublishReport
          report={report}
          target={target}
          titles={plan.data === undefined ? [] : [plan.data.title]}
          onCopies={onCopies}
          onClose={onClose}
        />
      ) : isFirst || adding ? (
        <TargetForm
          onCancel={isFirst ? onClose : () => setAdding(false)}
          onDone={(name) => {
            choose(name);
            setAdding(false);
          }}
        />
      ) : (
        <Stack gap="md" onKeyDownCapture={touch} onPointerDownCapture={touch}>
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <Select
              flex={1}
              label="Blog"
              description={target?.path}
              allowDeselect={false}
              data={blogs?.map(({ name }) => name) ?? []}
              value={target?.name ?? null}
              onChange={choose}
              ref={choice}
              data-autofocus
            />
            <Button
              variant="default"
              leftSection={<IconPlus size={15} />}
              onClick={() => setAdding(true)}
            >
              Add a Blog…
            </Button>
          </Group>
          <ReadyLine id={id} onCheck={onCheck} />
          <ProblemAlert title="Nothing was written" problem={failure} />
          {plan.isFetching && <Loader size="sm" aria-label="Planning" />}
          {plan.data && (
            <>
              {drift !== undefined && (
                <DriftLine drift={drift} overwrite={overwrite} onOverwrite={setOverwrite} />
              )}
              {plan.data.addresses.map(({ address }) => (
                <Text key={address} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  Its address: {address}
                </Text>
              ))}
              {target && drift !== undefined && isChangedThere(drift) && !overwrite && (
                <ThereBox
                  post={{ id, target: target.name }}
                  onBefore={onBefore}
                  onTaken={(home) => {
                    // The button that had the focus goes; writing is the next step.
                    isTouched.current = false;
                    setTaken(home);
                    void plan.refetch();
                  }}
                />
              )}
              {target && taken !== null && (
                <TakenLine
                  post={{ id, target: target.name }}
                  taken={taken}
                  onUndone={() => {
                    setTaken(null);
                    void plan.refetch();
                  }}
                />
              )}
              <Refusals
                title="This can’t be published"
                messages={plan.data.refused.map(({ title, reason }) => `“${title}”: ${reason}`)}
              />
              <Warnings
                title="Good to know before you write it"
                messages={plan.data.warnings.map(({ what }) => what)}
              />
              {files.length > 0 && (
                <Stack gap={6}>
                  <Text size="sm" fw={600}>
                    {hasNews ? 'This is what will be written' : 'The blog has this text already'}
                  </Text>
                  <PlannedFiles files={files} />
                  {staying !== null && (
                    <Text size="sm" c="dimmed">
                      {staying}
                    </Text>
                  )}
                </Stack>
              )}
            </>
          )}
          <DialogFoot>
            {isThere && (
              <Button variant="subtle" color="red" mr="auto" onClick={() => void takeOut()}>
                Take Out of the Blog
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              variant="default"
              disabled={target === undefined || !canWrite}
              onClick={() => target && onPreview(target.name)}
            >
              Preview…
            </Button>
            <Button
              ref={primary}
              loading={writing}
              disabled={files.length === 0}
              onClick={() => void write()}
            >
              {tellWriting(files.length)}
            </Button>
          </DialogFoot>
        </Stack>
      )}
    </Modal>
  );
}

function tellWriting(count: number): string {
  if (count === 0) return 'Write';
  return count === 1 ? 'Write 1 File' : `Write ${count} Files`;
}
