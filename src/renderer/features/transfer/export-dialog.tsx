import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ExportReport } from '#contract/publishing/export-report';
import type { ExportLayout } from '#core/publish/library-export/export-layout';
import { api } from '../../api';
import { DialogFoot } from '../../parts/dialog-foot';
import { DoneButton } from '../../parts/done-button';
import { WrittenFiles } from '../../parts/written-files';
import { CancelledNote } from './cancelled-note';
import { ExportChoice } from './export-choice';
import { ExportLosses } from './export-losses';
import { TransferProgress } from './transfer-progress';

interface ExportDialogProps {
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** Where an export is: choosing, then what would be lost if anything would, then what was written. */
type Step =
  | { readonly name: 'choosing'; readonly problem: unknown; readonly isCancelled?: boolean }
  | { readonly name: 'asking' | 'done'; readonly folder: string; readonly report: ExportReport };

const CANCELLED: Step = { name: 'choosing', problem: null, isCancelled: true };

/** Writes the whole library as Markdown with its images into an empty folder. */
export function ExportDialog({ onBefore, onClose }: ExportDialogProps) {
  const [step, setStep] = useState<Step>({ name: 'choosing', problem: null });
  const [running, setRunning] = useState(false);
  const [layout, setLayout] = useState<ExportLayout>('flat');

  async function run(task: () => Promise<Step>): Promise<void> {
    setRunning(true);
    try {
      setStep(await task());
    } catch (problem) {
      setStep({ name: 'choosing', problem });
    } finally {
      setRunning(false);
    }
  }

  async function write(folder: string): Promise<Step> {
    const report = await api.transfer.export({ folder, layout });
    return report.cancelled ? CANCELLED : { name: 'done', folder, report };
  }

  async function choose(): Promise<void> {
    const folder = await api.desktop.chooseFolder({
      title: 'Choose an empty folder',
      button: 'Export Here',
    });
    if (folder === null) return;
    await run(async () => {
      await onBefore();
      const report = await api.transfer.export({ folder, layout, dryRun: true });
      if (report.cancelled) return CANCELLED;
      return report.losses.length > 0 ? { name: 'asking', folder, report } : write(folder);
    });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title="Export the library"
      size={640}
      closeOnEscape={!running}
      closeOnClickOutside={!running}
      withCloseButton={!running}
    >
      {running && <TransferProgress task="Exporting" />}
      {!running && step.name === 'choosing' && (
        <Stack gap="lg">
          {step.isCancelled === true && <CancelledNote what="Nothing was written." />}
          <ExportChoice
            layout={layout}
            onLayout={setLayout}
            problem={step.problem}
            onChoose={() => void choose()}
          />
        </Stack>
      )}
      {!running && step.name === 'asking' && (
        <Stack gap="md">
          <ExportLosses
            title="Not all of it would come back. Nothing has been written yet."
            losses={step.report.losses}
          />
          <DialogFoot>
            <Button variant="default" onClick={onClose} data-autofocus>
              Cancel
            </Button>
            <Button onClick={() => void run(() => write(step.folder))}>Export Anyway</Button>
          </DialogFoot>
        </Stack>
      )}
      {!running && step.name === 'done' && (
        <Stack gap="md">
          <ExportLosses title="Not all of it is there" losses={step.report.losses} />
          <WrittenFiles
            title={describeExport(step.report)}
            folder={step.folder}
            files={[]}
            foot={<DoneButton onClose={onClose} />}
          />
        </Stack>
      )}
    </Modal>
  );
}

function describeExport({ entries, files }: ExportReport): string {
  return `${entries} ${entries === 1 ? 'entry' : 'entries'} in ${files} ${files === 1 ? 'file' : 'files'}`;
}
