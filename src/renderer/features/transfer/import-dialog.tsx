import {
  Alert,
  Button,
  Group,
  Modal,
  Progress,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { IconAlertTriangle, IconFiles, IconFolder } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ImportReport } from '#contract/api';
import { describeProblem } from '#core/problem';
import { api, listen } from '../../api';
import { ImportReportView } from './import-report-view';

interface ImportDialogProps {
  readonly onClose: () => void;
}

/** Takes Markdown files or folders of them in, and reports on every one. */
export function ImportDialog({ onClose }: ImportDialogProps) {
  const [as, setAs] = useState<'notes' | 'posts'>('notes');
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [report, setReport] = useState<ImportReport | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  useEffect(
    () =>
      listen('progressed', ({ task, done, total }) => {
        if (task === 'Importing') setProgress({ done, total });
      }),
    [],
  );

  async function importFrom(folder: boolean): Promise<void> {
    const paths = await api.desktop.chooseMarkdown({
      title: folder ? 'Choose folders of Markdown files' : 'Choose Markdown files',
      button: 'Import',
      folder,
    });
    if (paths.length === 0) return;
    setRunning(true);
    setProblem(null);
    setProgress({ done: 0, total: 0 });
    try {
      setReport(await api.transfer.import({ paths, as }));
    } catch (error) {
      setProblem(error);
    } finally {
      setRunning(false);
    }
  }

  const { done, total } = progress;
  return (
    <Modal
      opened
      onClose={onClose}
      title="Import Markdown"
      size={640}
      closeOnEscape={!running}
      closeOnClickOutside={!running}
    >
      {report ? (
        <ImportReportView report={report} onClose={onClose} />
      ) : (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            Your files are only read, never changed. Front matter, tags and images beside the files
            come along.
          </Text>
          {problem !== null && (
            <Alert
              role="alert"
              color="red"
              icon={<IconAlertTriangle />}
              title="Nothing was imported"
            >
              {describeProblem(problem)}
            </Alert>
          )}
          <Group gap="sm">
            <Text size="sm" id="import-as">
              Take them in as
            </Text>
            <SegmentedControl
              aria-labelledby="import-as"
              size="xs"
              disabled={running}
              data={[
                { value: 'notes', label: 'Notes' },
                { value: 'posts', label: 'Posts' },
              ]}
              value={as}
              onChange={(value) => setAs(value === 'posts' ? 'posts' : 'notes')}
            />
          </Group>
          {running ? (
            <Stack gap={6} role="status">
              <Progress
                value={total === 0 ? 100 : (done / total) * 100}
                animated={total === 0}
                aria-label="Import progress"
              />
              <Text size="sm" c="dimmed">
                {total === 0 ? 'Reading the files…' : `${done} of ${total} files`}
              </Text>
            </Stack>
          ) : (
            <Group gap="xs" grow>
              <Button
                leftSection={<IconFolder size={17} stroke={1.7} />}
                onClick={() => void importFrom(true)}
                data-autofocus
              >
                Import a Folder…
              </Button>
              <Button
                variant="default"
                leftSection={<IconFiles size={17} stroke={1.7} />}
                onClick={() => void importFrom(false)}
              >
                Import Files…
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Modal>
  );
}
