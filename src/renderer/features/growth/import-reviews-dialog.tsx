import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { PickedComment, ReviewPreview, ReviewSource } from '#contract/growth/reviews';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { tellCount } from '../../look/tell-count';
import { CommentPicker } from './comment-picker';
import { ImportRunning } from './import-running';
import { LoginQuestion } from './login-question';
import { ReviewSourceForm } from './review-source-form';

interface ImportReviewsDialogProps {
  /** The names of patterns that there are. */
  readonly patterns: readonly string[];
  readonly onClose: () => void;
}

/** Where an import of comments is: choosing, then who the person is, then which come in. */
type Step =
  | { readonly name: 'choosing'; readonly problem: unknown; readonly isCancelled?: boolean }
  | { readonly name: 'running' }
  | {
      readonly name: 'asking' | 'picking';
      readonly sources: readonly ReviewSource[];
      readonly me: string | null;
      readonly preview: ReviewPreview;
    };

/** Takes comments in that were written where code is reviewed; they are shown before they do. */
export function ImportReviewsDialog({ patterns, onClose }: ImportReviewsDialogProps) {
  const [step, setStep] = useState<Step>({ name: 'choosing', problem: null });
  const [pasted, setPasted] = useState('');
  const isRunning = step.name === 'running';

  async function run(task: () => Promise<Step | null>): Promise<void> {
    setStep({ name: 'running' });
    try {
      const next = await task();
      if (next === null) onClose();
      else setStep(next);
    } catch (problem) {
      setStep({ name: 'choosing', problem });
    }
  }

  const look = (sources: readonly ReviewSource[], me: string | null, isSure: boolean) =>
    run(async () => {
      const preview = await api.reviews.look({ sources, ...(me !== null && { me }) });
      const own = new Set(preview.me.map((login) => login.toLowerCase()));
      const isThere = preview.logins.some((login) => own.has(login.toLowerCase()));
      const isKnown = own.size > 0 && (isThere || isSure || preview.logins.length === 0);
      return { name: isKnown ? 'picking' : 'asking', sources, me, preview };
    });

  const keep = (
    sources: readonly ReviewSource[],
    me: string | null,
    picked: readonly PickedComment[],
  ) =>
    run(async () => {
      const done = await api.reviews.import({ sources, picked, ...(me !== null && { me }) });
      if (done.cancelled) return { name: 'choosing', problem: null, isCancelled: true };
      const [first] = done.skipped;
      const count = `${tellCount(done.kept, 'remark')} came in.`;
      const { id } = done;
      notify(
        first === undefined
          ? count
          : `${count} ${done.skipped.length} could not be kept, such as “${first.title}”: ${first.reason}`,
        id === null ? undefined : { label: 'Undo', run: () => void undo(id) },
      );
      return null;
    });

  return (
    <Modal
      opened
      onClose={onClose}
      title="Import review comments"
      size={step.name === 'picking' ? 760 : 560}
      closeOnEscape={!isRunning}
      closeOnClickOutside={false}
      withCloseButton={!isRunning}
    >
      {step.name === 'choosing' && (
        <ReviewSourceForm
          problem={step.problem}
          isCancelled={step.isCancelled === true}
          text={pasted}
          onText={setPasted}
          onRead={(sources) => void look(sources, null, false)}
          onCancel={onClose}
        />
      )}
      {step.name === 'running' && <ImportRunning />}
      {step.name === 'asking' && (
        <LoginQuestion
          preview={step.preview}
          onAnswer={(me) => void look(step.sources, me, true)}
          onCancel={onClose}
        />
      )}
      {step.name === 'picking' && (
        <CommentPicker
          preview={step.preview}
          patterns={patterns}
          onKeep={(picked) => void keep(step.sources, step.me, picked)}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}

async function undo(id: string): Promise<void> {
  const undone = await attempt('The import was not undone', () => api.transfer.undoImport({ id }));
  if (undone === null) return;
  const { kept } = undone;
  const stay = kept.length === 0 ? '' : `, but for ${kept.length} that you have changed since`;
  notify(`The import is undone${stay}. The remarks are in the trash.`);
}
