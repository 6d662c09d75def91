import { Button, Loader, Modal, Progress, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PublicationPlan, PublicationReport } from '#contract/publishing/publication';
import type { EntryRow } from '#core/library/entry';
import { api } from '../../api';
import { KEYS, useTargets } from '../../data/queries';
import { useProgress } from '../../data/use-progress';
import { DialogFoot } from '../../parts/dialog-foot';
import { PlannedFiles } from '../../parts/planned-files';
import { FolderProblem } from '../../parts/folder-problem';
import { Refusals, Warnings } from '../../parts/refusals';
import { TargetForm } from '../../parts/target-form';
import { BlogSelect } from './blog-select';
import { PublishReport } from './publish-report';
import { ReadyLines } from './ready-lines';

interface PublishManyDialogProps {
  readonly posts: readonly EntryRow[];
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  /** Shows what checking found in a post. */
  readonly onCheck: (id: string) => void;
  readonly onClose: () => void;
}

/** Publishing several posts in one go: what would be written, the writing, what was written. */
export function PublishManyDialog({ posts, onBefore, onCheck, onClose }: PublishManyDialogProps) {
  const client = useQueryClient();
  const ids = posts.map(({ id }) => id);
  const targets = useTargets();
  const [adding, setAdding] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [report, setReport] = useState<PublicationReport | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [writing, setWriting] = useState(false);
  const target = targets.data?.find(({ name }) => name === picked) ?? targets.data?.[0];
  const plan = useQuery({
    queryKey: ['publication', ...ids, target?.name, target?.path],
    queryFn: async () => {
      await onBefore();
      return api.publishing.plan({ ids, target: target?.name ?? '' });
    },
    enabled: target !== undefined && report === null,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });

  async function write(): Promise<void> {
    if (!target) return;
    setWriting(true);
    setProblem(null);
    try {
      setReport(await api.publishing.write({ ids, target: target.name }));
    } catch (error) {
      setProblem(error);
    } finally {
      setWriting(false);
    }
  }

  const busy = writing || plan.isFetching;
  const isFirst = targets.data?.length === 0;
  const files = plan.data?.files ?? [];
  const count = new Set(files.map(({ id }) => id)).size;
  const isPlanned = !busy && plan.data !== undefined;
  const canWrite = count > 0;
  const primary = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // While it plans, what would take the focus is disabled.
    if (isPlanned) (canWrite ? primary : cancel).current?.focus({ preventScroll: true });
  }, [isPlanned, canWrite]);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Publish posts to a blog"
      size={680}
      closeOnEscape={!busy}
      closeOnClickOutside={!busy}
    >
      {report && target ? (
        <PublishReport
          report={report}
          target={target}
          titles={titlesOf(report, posts)}
          onClose={onClose}
        />
      ) : isFirst || adding ? (
        <TargetForm
          isFirst={isFirst}
          onCancel={isFirst ? onClose : () => setAdding(false)}
          onDone={(name) => {
            setPicked(name);
            setProblem(null);
            setAdding(false);
          }}
        />
      ) : targets.data === undefined ? (
        <Loader size="sm" aria-label="Looking for your blogs" />
      ) : (
        <Stack gap="md">
          <BlogSelect
            blogs={targets.data}
            blog={target}
            disabled={busy}
            onPick={(name) => {
              setProblem(null);
              setPicked(name);
            }}
            onAdd={() => setAdding(true)}
          />
          <FolderProblem
            title={problem === null ? 'They can’t be published now' : 'Nothing was written'}
            problem={problem ?? plan.error}
            folder={target?.path ?? ''}
            onChoose={async (path) => {
              await api.targets.move({ name: target?.name ?? '', path });
              await client.invalidateQueries({ queryKey: KEYS.targets });
            }}
            onThere={() => {
              setProblem(null);
              void plan.refetch();
            }}
          />
          {busy && <PublishProgress writing={writing} />}
          <ReadyLines posts={posts} isWaiting={busy} onCheck={onCheck} />
          {isPlanned && <PlanOfMany plan={plan.data} posts={posts} count={count} />}
          <DialogFoot>
            <Button
              ref={cancel}
              data-autofocus
              variant="default"
              onClick={() => (busy ? void api.publishing.cancel() : onClose())}
            >
              {busy ? 'Stop' : 'Cancel'}
            </Button>
            <Button
              ref={primary}
              loading={writing}
              disabled={busy || !canWrite}
              onClick={() => void write()}
            >
              {tellWriting(count)}
            </Button>
          </DialogFoot>
        </Stack>
      )}
    </Modal>
  );
}

function tellWriting(count: number): string {
  if (count === 0) return 'Write';
  return count === 1 ? 'Write 1 Post' : `Write ${count.toLocaleString('en')} Posts`;
}

function PublishProgress({ writing }: { readonly writing: boolean }) {
  const { done, total } = useProgress('Publishing');
  const what = writing ? 'Writing…' : 'Looking at what would be written…';
  return (
    <Stack gap={6} role="status">
      <Progress value={total === 0 ? 100 : (done / total) * 100} animated aria-label="Progress" />
      <Text size="sm" c="dimmed">
        {what}
      </Text>
    </Stack>
  );
}

/** Files and warnings that are listed; a longer list helps nobody. */
const MOST = 50;

function PlanOfMany({
  plan,
  posts,
  count,
}: {
  readonly plan: PublicationPlan;
  readonly posts: readonly EntryRow[];
  readonly count: number;
}) {
  const news = plan.files.filter(({ action }) => action !== 'same');
  const more = news.length - MOST;
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  const told = plan.warnings.map(({ id, what }) => `“${titles.get(id) ?? id}”: ${what}`);
  const untold = told.length - MOST;
  return (
    <>
      <Refusals
        title="These can’t be published, and stay out"
        messages={plan.refused.map(({ title, reason }) => `“${title}”: ${reason}`)}
      />
      <Warnings
        title="Good to know before you write them"
        messages={[
          ...told.slice(0, MOST),
          ...(untold > 0
            ? [`And ${untold.toLocaleString('en')} more: open “Publish…” of a post to see its own.`]
            : []),
        ]}
      />
      {count > 0 && (
        <Text size="sm" fw={600}>
          {news.length === 0
            ? 'The blog has these texts already'
            : `${news.length.toLocaleString('en')} of ${plan.files.length.toLocaleString('en')} files are new or changed`}
        </Text>
      )}
      {news.length > 0 && <PlannedFiles files={news.slice(0, MOST)} />}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          And {more.toLocaleString('en')} more.
        </Text>
      )}
    </>
  );
}

/** The titles of the posts that were written, for the message of a commit. */
function titlesOf({ written }: PublicationReport, posts: readonly EntryRow[]): readonly string[] {
  const ids = new Set(written.map(({ id }) => id));
  return posts.flatMap(({ id, title }) => (ids.has(id) ? [title] : []));
}
