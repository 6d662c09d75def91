import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { ImportReport } from '#contract/api';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { ImportChoice } from './import-choice';
import { ImportProgress } from './import-progress';
import { ImportReportView } from './import-report-view';

interface ImportDialogProps {
  readonly onClose: () => void;
}

/** Where an import is: choosing, then what would come in, then what did. */
type Step =
  | { readonly name: 'choosing'; readonly problem: unknown }
  | { readonly name: 'running' }
  | { readonly name: 'asking'; readonly paths: readonly string[]; readonly report: ImportReport }
  | { readonly name: 'done'; readonly report: ImportReport };

/** Takes texts in: first it tells what will come in, and afterwards what happened to every file. */
export function ImportDialog({ onClose }: ImportDialogProps) {
  const [as, setAs] = useState<'notes' | 'posts'>('notes');
  const [step, setStep] = useState<Step>({ name: 'choosing', problem: null });
  const isRunning = step.name === 'running';

  async function run(task: () => Promise<Step>): Promise<void> {
    setStep({ name: 'running' });
    try {
      setStep(await task());
    } catch (problem) {
      setStep({ name: 'choosing', problem });
    }
  }

  async function choose(folder: boolean): Promise<void> {
    const paths = await api.desktop.chooseMarkdown({
      title: folder ? 'Choose folders to import' : 'Choose files to import',
      button: 'Look at Them',
      folder,
    });
    if (paths.length === 0) return;
    await run(async () => {
      const report = await api.transfer.import({ paths, as, dryRun: true });
      return report.cancelled
        ? { name: 'choosing', problem: null }
        : { name: 'asking', paths, report };
    });
  }

  const take = (paths: readonly string[]) =>
    run(async () => {
      const report = await api.transfer.import({ paths, as });
      if (report.cancelled) return { name: 'choosing', problem: null };
      offerUndo(report);
      return { name: 'done', report };
    });

  return (
    <Modal
      opened
      onClose={onClose}
      title="Import Markdown"
      size={640}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
    >
      {step.name === 'choosing' && (
        <ImportChoice
          as={as}
          onAs={setAs}
          problem={step.problem}
          onChoose={(folder) => void choose(folder)}
        />
      )}
      {step.name === 'running' && <ImportProgress />}
      {step.name === 'asking' && (
        <ImportReportView
          report={step.report}
          onTake={() => void take(step.paths)}
          onClose={onClose}
        />
      )}
      {step.name === 'done' && <ImportReportView report={step.report} onClose={onClose} />}
    </Modal>
  );
}

function offerUndo({ id, imported, updated }: ImportReport): void {
  if (id === null) return;
  const count = imported.length + updated.length;
  notify(`${count} ${count === 1 ? 'entry' : 'entries'} came in.`, {
    label: 'Undo',
    run: () => {
      void attempt('The import was not undone', () => api.transfer.undoImport({ id })).then(
        (undone) => {
          if (undone === null) return;
          const kept = undone.kept.length;
          notify(
            kept === 0
              ? 'The import is undone. New entries are in the trash.'
              : `The import is undone, but for ${kept} that you have changed since.`,
          );
        },
      );
    },
  });
}
