import { Button, Loader, Modal, Select, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '../../api';
import { KEYS } from '../../data/queries';
import { DialogFoot } from '../../parts/dialog-foot';
import { FolderProblem } from '../../parts/folder-problem';
import { TargetForm } from '../../parts/target-form';
import { useBlogOf } from '../../parts/use-blog-of';
import { PreviewQuestion } from './preview-question';
import { PreviewStart } from './preview-start';

interface PreviewDialogProps {
  /** The post. */
  readonly id: string;
  /** The blog; left out, the one that it lies in or that was used last. */
  readonly target?: string | undefined;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** Starts the preview of a post: which blog, whether its programs may run, and how far it is. */
export function PreviewDialog({ id, target: asked, onBefore, onClose }: PreviewDialogProps) {
  const { blogs, blog: target, pick } = useBlogOf(id, asked);
  const client = useQueryClient();
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const isOver = useRef(false);
  /** The blog whose preview was begun without a word. */
  const begun = useRef<string | null>(null);
  const look = useQuery({
    queryKey: ['preview', target?.name, target?.path],
    queryFn: async () => {
      const found = await api.previews.look({ target: target?.name ?? '' });
      const { folder } = found;
      return { ...found, mayRun: await api.previewWindow.mayRun({ folder }) };
    },
    enabled: target !== undefined,
    staleTime: 0,
    gcTime: 0,
  });

  async function start(own: boolean): Promise<void> {
    if (target === undefined) return;
    setProblem(null);
    setStarting(true);
    try {
      await onBefore();
      await api.previews.start({ id, target: target.name, own });
      if (isOver.current) return;
      await api.previewWindow.show();
      onClose();
    } catch (error) {
      if (isOver.current) return;
      setProblem(error);
      setStarting(false);
    }
  }

  async function run(folder: string): Promise<void> {
    if (mayRun) return start(false);
    await api.previewWindow.allow({ folder });
    await look.refetch();
  }

  function leave(): void {
    isOver.current = true;
    if (isStarting) void api.previews.stop();
    onClose();
  }

  const isChoice = (blogs?.length ?? 0) > 1;
  const mayRun = look.data?.found !== null && look.data?.mayRun === true;
  // What was allowed before needs no further word.
  const begin = useEffectEvent(() => {
    if (target === undefined || begun.current === target.name) return;
    begun.current = target.name;
    void start(false);
  });
  useEffect(() => {
    if (mayRun) begin();
  }, [mayRun]);

  if (blogs?.length === 0) {
    return (
      <Modal opened onClose={onClose} title="Preview on a blog" size={680}>
        <TargetForm isFirst onCancel={onClose} onDone={pick} />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={leave} title="Preview on a blog" size={560}>
      <Stack gap="md">
        {isChoice && (
          <Select
            label="Blog"
            description={target?.path}
            allowDeselect={false}
            disabled={isStarting}
            data={blogs?.map(({ name }) => name) ?? []}
            value={target?.name ?? null}
            onChange={(name) => {
              setProblem(null);
              pick(name);
            }}
          />
        )}
        <FolderProblem
          title="There is no preview"
          problem={problem ?? look.error}
          folder={target?.path ?? ''}
          onChoose={async (path) => {
            await api.targets.move({ name: target?.name ?? '', path });
            await client.invalidateQueries({ queryKey: KEYS.targets });
          }}
          onThere={() => {
            setProblem(null);
            begun.current = null;
            void look.refetch();
          }}
        />
        {isStarting && look.data ? (
          <PreviewStart generator={look.data.generator} />
        ) : look.data ? (
          <PreviewQuestion
            look={look.data}
            hasFailed={problem !== null}
            onRun={() => void run(look.data.folder)}
            onOwn={() => void start(true)}
            onClose={leave}
          />
        ) : (
          look.isPending && <Loader size="sm" aria-label="Looking" />
        )}
        {isStarting && (
          <DialogFoot>
            <Button variant="default" onClick={leave} data-autofocus>
              Cancel
            </Button>
          </DialogFoot>
        )}
      </Stack>
    </Modal>
  );
}
