import { Button, Loader, Modal, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type {
  PublicationReport,
  TakenHome,
  UnpublishedFiles,
} from '#contract/publishing/publication';
import { api } from '../../api';
import { KEYS } from '../../data/queries';
import { DialogFoot } from '../../parts/dialog-foot';
import { FolderProblem } from '../../parts/folder-problem';
import { TargetForm } from '../../parts/target-form';
import { useBlogOf } from '../../parts/use-blog-of';
import { useFocusBack } from '../../use-focus-back';
import { BlogSelect } from './blog-select';
import { PublishPlan } from './publish-plan';
import { PublishReport } from './publish-report';
import { ReadyLine } from './ready-line';
import { countStaying } from './staying-comments';
import { TakeOutQuestion } from './take-out-question';
import { UnpublishReport } from './unpublish-report';

interface PublishDialogProps {
  /** The post. */
  readonly id: string;
  /** Saves what is still being typed, so that the plan is of the text as it stands. */
  readonly onBefore: () => Promise<void>;
  /** Whether another dialog stands over it, which Escape is for. */
  readonly isCovered: boolean;
  /** Shows what checking found. */
  readonly onCheck: () => void;
  /** Goes on to copies of the post for other places. */
  readonly onCopies: () => void;
  /** Shows the post as this blog will show it; the dialog stays as it is. */
  readonly onPreview: (target: string) => void;
  readonly onClose: () => void;
}

/** Publishing a post: first what would be written, then the writing, then what was written. */
export function PublishDialog(props: PublishDialogProps) {
  const { id, onBefore, isCovered, onCheck, onCopies, onPreview, onClose } = props;
  const client = useQueryClient();
  const { blogs, blog: target, pick } = useBlogOf(id);
  const [adding, setAdding] = useState(false);
  const [report, setReport] = useState<PublicationReport | null>(null);
  const [removed, setRemoved] = useState<UnpublishedFiles | null>(null);
  const [asking, setAsking] = useState(false);
  useFocusBack(asking);
  const [choosing, setChoosing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [writing, setWriting] = useState(false);
  const [overwrite, setOverwrite] = useState(false);
  const [taken, setTaken] = useState<TakenHome | null>(null);
  const primary = useRef<HTMLButtonElement>(null);
  const ending = useRef<HTMLButtonElement>(null);
  const choice = useRef<HTMLInputElement>(null);
  const isTouched = useRef(false);
  const plan = useQuery({
    queryKey: ['publication', id, target?.name, target?.path, overwrite],
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

  const isFirst = blogs?.length === 0;
  const count = plan.data?.files.length ?? 0;
  const drift = plan.data?.drifts[0]?.drift;
  const isThere = drift !== undefined && drift !== 'never' && drift !== 'gone';
  const isPlanned = plan.data !== undefined;
  const canWrite = count > 0;
  // Writing it once more is no next step.
  const isSame = canWrite && plan.data?.files.every(({ action }) => action === 'same') === true;
  useEffect(() => {
    // Known what comes, the next key may write it, unless a hand is somewhere else by now.
    if (!isPlanned || adding || isTouched.current) return;
    (isSame ? ending : canWrite ? primary : choice).current?.focus({ preventScroll: true });
  }, [isPlanned, canWrite, isSame, adding]);
  const touch = (): void => {
    isTouched.current = true;
  };
  const lookAgain = (): void => {
    setProblem(null);
    void plan.refetch();
  };
  const choose = (name: string | null): void => {
    pick(name);
    setOverwrite(false);
    setTaken(null);
    setProblem(null);
  };
  const closeForm = (): void => {
    isTouched.current = false;
    setAdding(false);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={!asking && !choosing && !isCovered}
      title="Publish to a blog"
      size={680}
    >
      {removed && target ? (
        <UnpublishReport
          removed={removed}
          target={target}
          title={plan.data?.title ?? ''}
          onPutBack={() => {
            isTouched.current = false;
            setRemoved(null);
          }}
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
          isFirst={isFirst}
          onCancel={isFirst ? onClose : closeForm}
          onDone={(name) => {
            choose(name);
            closeForm();
          }}
        />
      ) : blogs === undefined ? (
        <Loader size="sm" aria-label="Looking for your blogs" />
      ) : (
        <Stack gap="md" onKeyDownCapture={touch} onPointerDownCapture={touch}>
          <BlogSelect
            blogs={blogs}
            blog={target}
            field={choice}
            onPick={choose}
            onAdd={() => setAdding(true)}
          />
          <ReadyLine id={id} onCheck={onCheck} />
          <FolderProblem
            title={problem === null ? 'It can’t be published now' : 'Nothing was written'}
            problem={problem ?? plan.error}
            folder={target?.path ?? ''}
            onChoose={async (path) => {
              await api.targets.move({ name: target?.name ?? '', path });
              await client.invalidateQueries({ queryKey: KEYS.targets });
            }}
            onThere={() => {
              isTouched.current = false;
              lookAgain();
            }}
          />
          {plan.isFetching && <Loader size="sm" aria-label="Planning" />}
          {plan.data && (
            <PublishPlan
              id={id}
              plan={plan.data}
              staying={plan.data.staying}
              overwrite={overwrite}
              onOverwrite={setOverwrite}
              taken={taken}
              onTaken={(home) => {
                // The button that had the focus goes; writing is the next step.
                if (home !== null) isTouched.current = false;
                setTaken(home);
                void plan.refetch();
              }}
              onBefore={onBefore}
              onChoosing={setChoosing}
            />
          )}
          <DialogFoot>
            {isThere && (
              <Button variant="subtle" color="red" mr="auto" onClick={() => setAsking(true)}>
                Take Out of the Blog…
              </Button>
            )}
            {!isSame && (
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
            )}
            <Button
              variant="default"
              disabled={target === undefined}
              onClick={() => target && onPreview(target.name)}
            >
              Preview…
            </Button>
            <Button
              ref={primary}
              variant={isSame ? 'default' : 'filled'}
              loading={writing}
              disabled={!canWrite}
              onClick={() => void write()}
            >
              {tellWriting(count)}
            </Button>
            {isSame && (
              <Button ref={ending} onClick={onClose}>
                Close
              </Button>
            )}
          </DialogFoot>
          {asking && target && (
            <TakeOutQuestion
              id={id}
              title={plan.data?.title ?? ''}
              target={target}
              onTakenOut={(files) => {
                setAsking(false);
                setRemoved(files);
              }}
              onClose={() => setAsking(false)}
            />
          )}
        </Stack>
      )}
    </Modal>
  );
}

function tellWriting(count: number): string {
  if (count === 0) return 'Write';
  return count === 1 ? 'Write 1 File' : `Write ${count} Files`;
}
