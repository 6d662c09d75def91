import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportReport } from '#contract/publishing/export-report';
import type { RecordFormat } from '#core/publish/library-export/record-format';
import { api } from '../../api';
import { DoneButton } from '../../parts/done-button';
import { ProblemAlert } from '../../parts/problem-alert';
import { WrittenFiles } from '../../parts/written-files';
import { CancelledNote } from './cancelled-note';
import { ExportLosses } from './export-losses';
import { TransferProgress } from './transfer-progress';

interface ExportRecordsDialogProps {
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

type Step =
  | { readonly name: 'choosing'; readonly problem: unknown; readonly isCancelled: boolean }
  | { readonly name: 'done'; readonly folder: string; readonly report: ExportReport };

const ABOUT: Readonly<Record<RecordFormat, string>> = {
  markdown:
    'A text for each entry in folders by kind, with its images. Importing them into an empty library gives the same entries.',
  json: 'A file for each entry with its text and every field: rehearsals, proposals, where it was published, and what the trash holds, too.',
};

/** Writes all records into an empty folder, to be read in decades without Outloud. */
export function ExportRecordsDialog({ onBefore, onClose }: ExportRecordsDialogProps) {
  const [step, setStep] = useState<Step>({ name: 'choosing', problem: null, isCancelled: false });
  const [running, setRunning] = useState(false);
  const [format, setFormat] = useState<RecordFormat>('markdown');

  async function write(): Promise<void> {
    const folder = await api.desktop.chooseFolder({
      title: 'Choose an empty folder',
      button: 'Export Here',
    });
    if (folder === null) return;
    setRunning(true);
    try {
      await onBefore();
      const report = await api.transfer.export({ folder, records: format });
      setStep(
        report.cancelled
          ? { name: 'choosing', problem: null, isCancelled: true }
          : { name: 'done', folder, report },
      );
    } catch (problem) {
      setStep({ name: 'choosing', problem, isCancelled: false });
    } finally {
      setRunning(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title="Export all records"
      size={560}
      closeOnEscape={!running}
      closeOnClickOutside={!running}
      withCloseButton={!running}
    >
      {running && <TransferProgress task="Exporting" />}
      {!running && step.name === 'choosing' && (
        <Stack gap="md">
          {step.isCancelled && <CancelledNote what="Nothing was written." />}
          <Text size="sm" c="dimmed">
            Everything that you wrote, private entries included, as plain files with a README that
            explains them. This is for you: keep the folder to yourself.
          </Text>
          <ProblemAlert title="Nothing was exported" problem={step.problem} />
          <Group gap="sm">
            <Text size="sm" id="records-format">
              Format
            </Text>
            <SegmentedControl<RecordFormat>
              aria-labelledby="records-format"
              size="xs"
              data={[
                { value: 'markdown', label: 'Markdown' },
                { value: 'json', label: 'JSON' },
              ]}
              value={format}
              onChange={setFormat}
            />
          </Group>
          <Text size="sm">{ABOUT[format]}</Text>
          <Button
            leftSection={<IconFolder size={17} stroke={1.7} />}
            onClick={() => void write()}
            data-autofocus
          >
            Choose an Empty Folder…
          </Button>
        </Stack>
      )}
      {!running && step.name === 'done' && (
        <Stack gap="md">
          <ExportLosses title="Not all of it is there" losses={step.report.losses} />
          <WrittenFiles
            title={`${step.report.entries} entries in ${step.report.files} files`}
            folder={step.folder}
            files={[]}
            foot={<DoneButton onClose={onClose} />}
          />
        </Stack>
      )}
    </Modal>
  );
}
