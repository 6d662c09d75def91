import { Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ImportReport } from '#contract/importing/import-report';
import type { PastImport } from '#contract/importing/past-import';
import { api } from '../../api';
import { CancelledNote } from './cancelled-note';
import { ImportChoice } from './import-choice';
import { ImportReportView } from './import-report-view';
import { offerUndo } from './offer-undo';
import { RecentImports } from './recent-imports';
import { TransferProgress } from './transfer-progress';
import { refreshImports, runUndo } from './run-undo';
import { UndoImport } from './undo-import';

interface ImportDialogProps {
  /** Files and folders that were dropped: what is in them is told first. */
  readonly dropped: readonly string[];
  readonly onClose: () => void;
}

/** Where an import is: choosing, then what would come in, then what did. */
type Step =
  | { readonly name: 'choosing'; readonly problem: unknown; readonly isCancelled?: boolean }
  | { readonly name: 'running' }
  | { readonly name: 'asking'; readonly paths: readonly string[]; readonly report: ImportReport }
  | { readonly name: 'done'; readonly paths: readonly string[]; readonly report: ImportReport }
  | {
      readonly name: 'undoing';
      readonly past: PastImport;
      readonly isBusy: boolean;
      readonly problem: unknown;
    };

const CANCELLED: Step = { name: 'choosing', problem: null, isCancelled: true };

/** Takes texts in: first it tells what will come in, and afterwards what happened to every file. */
export function ImportDialog({ dropped, onClose }: ImportDialogProps) {
  const client = useQueryClient();
  const [as, setAs] = useState<'notes' | 'posts'>('notes');
  const [folderTags, setFolderTags] = useState(true);
  const [step, setStep] = useState<Step>({ name: 'choosing', problem: null });
  const isRunning = step.name === 'running' || (step.name === 'undoing' && step.isBusy);

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
    if (paths.length > 0) await look(paths);
  }

  const look = (paths: readonly string[]) =>
    run(async () => {
      const report = await api.transfer.import({ paths, as, dryRun: true });
      return report.cancelled ? CANCELLED : { name: 'asking', paths, report };
    });
  const lookFirst = useEffectEvent(() => {
    if (dropped.length > 0) void look(dropped);
  });
  useEffect(() => lookFirst(), []);

  const take = (paths: readonly string[]) =>
    run(async () => {
      const report = await api.transfer.import({ paths, as, folderTags });
      await refreshImports(client);
      if (report.cancelled) return CANCELLED;
      offerUndo(client, report);
      return { name: 'done', paths, report };
    });

  async function undo(past: PastImport): Promise<void> {
    setStep({ name: 'undoing', past, isBusy: true, problem: null });
    try {
      await runUndo(client, past.id);
      setStep({ name: 'choosing', problem: null });
    } catch (problem) {
      setStep({ name: 'undoing', past, isBusy: false, problem });
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={step.name === 'undoing' ? 'Undo an import' : 'Import'}
      size={640}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
    >
      {step.name === 'choosing' && (
        <Stack gap="lg">
          {step.isCancelled === true && <CancelledNote what="Nothing was kept." />}
          <ImportChoice
            as={as}
            onAs={setAs}
            problem={step.problem}
            onChoose={(folder) => void choose(folder)}
          />
          <RecentImports
            onUndo={(past) => setStep({ name: 'undoing', past, isBusy: false, problem: null })}
          />
        </Stack>
      )}
      {step.name === 'undoing' && (
        <UndoImport
          past={step.past}
          isBusy={step.isBusy}
          problem={step.problem}
          onUndo={() => void undo(step.past)}
          onCancel={() => setStep({ name: 'choosing', problem: null })}
        />
      )}
      {step.name === 'running' && <TransferProgress task="Importing" />}
      {step.name === 'asking' && (
        <ImportReportView
          report={step.report}
          from={step.paths}
          folderTags={folderTags}
          onFolderTags={setFolderTags}
          onTake={() => void take(step.paths)}
          onClose={onClose}
        />
      )}
      {step.name === 'done' && (
        <ImportReportView report={step.report} from={step.paths} onClose={onClose} />
      )}
    </Modal>
  );
}
