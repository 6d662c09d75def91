import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportReport } from '#contract/importing/import-report';
import { reasonAlone } from '#contract/importing/import-words';
import type { LookedAt } from '#contract/importing/looked-at';
import { formatBytes } from '#contract/library/format-bytes';
import { api } from '../../api';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { offerUndo } from './offer-undo';
import { ImportReportView } from './import-report-view';
import { refreshImports } from './run-undo';
import classes from './transfer.module.css';

interface OpenedDialogProps {
  readonly files: readonly LookedAt[];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Files that were opened with Outloud: what is in the library opens, the rest may be added to it. */
export function OpenedDialog({ files, onOpen, onClose }: OpenedDialogProps) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const fresh = files.filter((file) => file.entry === null && file.problem === null);

  async function add(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const paths = fresh.map(({ path }) => path);
      const done = await api.transfer.import({ paths, as: 'notes' });
      await refreshImports(client);
      offerUndo(client, done);
      const [first] = done.imported;
      if (first !== undefined) onOpen(first.id);
      if (done.skipped.length + done.losses.length > 0) setReport(done);
      else onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={report === null ? titleOf(files, fresh.length) : 'Added to the library'}
      size={560}
      closeOnEscape={!isBusy}
      closeOnClickOutside={!isBusy}
      withCloseButton={!isBusy}
    >
      {report !== null && (
        <ImportReportView report={report} from={files.map(({ path }) => path)} onClose={onClose} />
      )}
      {report === null && (
        <Stack gap="md">
          <ul className={`${classes.findings ?? ''} ${classes.past ?? ''}`}>
            {files.map((file) => (
              <OpenedFile key={file.path} file={file} onOpen={onOpen} />
            ))}
          </ul>
          {fresh.length > 0 && (
            <Text size="sm" c="dimmed">
              Nothing is in the library yet. What you add comes in as{' '}
              {fresh.length === 1 ? 'a note' : 'notes'};{' '}
              {fresh.length === 1 ? 'its file' : 'the files'}{' '}
              {fresh.length === 1 ? 'stays' : 'stay'} as {fresh.length === 1 ? 'it is' : 'they are'}
              .
            </Text>
          )}
          <ProblemAlert title="Nothing was added" problem={problem} />
          <DialogFoot>
            <Button variant="default" onClick={onClose} disabled={isBusy}>
              {fresh.length > 0 ? 'Cancel' : 'Close'}
            </Button>
            {fresh.length > 0 && (
              <Button onClick={() => void add()} loading={isBusy} data-autofocus>
                Add to Library
              </Button>
            )}
          </DialogFoot>
        </Stack>
      )}
    </Modal>
  );
}

interface OpenedFileProps {
  readonly file: LookedAt;
  readonly onOpen: (id: string) => void;
}

function OpenedFile({ file, onOpen }: OpenedFileProps) {
  const { path, entry, title, bytes, problem } = file;
  return (
    <li className={classes.finding}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <div className={classes.pastText}>
          <Text size="sm" fw={550}>
            {entry?.title || title || path.slice(path.search(/[^/\\]*$/))}
          </Text>
          <div className={classes.file}>{path}</div>
          {problem !== null && entry === null && (
            <Text size="sm" c="var(--outloud-danger)" mt={2}>
              {reasonAlone({ file: path, reason: problem })}
            </Text>
          )}
        </div>
        {entry !== null && (
          <Button size="compact-sm" variant="default" flex="none" onClick={() => onOpen(entry.id)}>
            Open
          </Button>
        )}
        {entry === null && bytes !== null && (
          <Text size="xs" c="dimmed" flex="none">
            {formatBytes(bytes)}
          </Text>
        )}
      </Group>
    </li>
  );
}

function titleOf(files: readonly LookedAt[], fresh: number): string {
  if (fresh === 0) return files.some(({ entry }) => entry !== null) ? 'Files' : 'Not opened';
  const count = fresh.toLocaleString('en');
  if (fresh < files.length) return `Add ${count} of ${files.length.toLocaleString('en')} files?`;
  return fresh === 1 ? 'Add this file?' : `Add ${count} files?`;
}
