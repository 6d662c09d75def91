import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportReport } from '#contract/api';
import type { ExportLayout } from '#core/publish/export-layout';
import { api } from '../../api';
import { WrittenFiles } from '../../parts/written-files';
import { ProblemAlert } from '../../parts/problem-alert';

const LAYOUTS: { value: ExportLayout; label: string }[] = [
  { value: 'flat', label: 'One folder' },
  { value: 'kind', label: 'Folders by kind' },
  { value: 'tag', label: 'Folders by first tag' },
];

interface ExportDialogProps {
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** Writes the whole library as Markdown with its images into an empty folder. */
export function ExportDialog({ onBefore, onClose }: ExportDialogProps) {
  const [done, setDone] = useState<{ folder: string; report: ExportReport } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [running, setRunning] = useState(false);
  const [layout, setLayout] = useState<ExportLayout>('flat');

  async function exportTo(): Promise<void> {
    const folder = await api.desktop.chooseFolder({
      title: 'Choose an empty folder',
      button: 'Export Here',
    });
    if (folder === null) return;
    setRunning(true);
    setProblem(null);
    try {
      await onBefore();
      setDone({ folder, report: await api.transfer.export({ folder, layout }) });
    } catch (error) {
      setProblem(error);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title="Export the library" size={560}>
      {done ? (
        <Stack gap="md">
          {done.report.losses.length > 0 && (
            <Alert color="yellow" icon={<IconAlertTriangle />} title="Not all of it is there">
              {done.report.losses.map(({ what }) => (
                <div key={what}>{what}</div>
              ))}
            </Alert>
          )}
          <WrittenFiles
            title={`${done.report.entries} entries in ${done.report.files} files`}
            folder={done.folder}
            files={[]}
            foot={<Button onClick={onClose}>Done</Button>}
          />
        </Stack>
      ) : (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            Every entry, private ones included, is written as a Markdown file, with its images
            beside it. The files are read back and counted. This is for you: keep the folder to
            yourself.
          </Text>
          <ProblemAlert title="Nothing was exported" problem={problem} />
          <Group gap="sm">
            <Text size="sm" id="export-layout">
              Put them into
            </Text>
            <SegmentedControl
              aria-labelledby="export-layout"
              size="xs"
              disabled={running}
              data={LAYOUTS}
              value={layout}
              onChange={(value) =>
                setLayout(LAYOUTS.find((one) => one.value === value)?.value ?? 'flat')
              }
            />
          </Group>
          <Button
            loading={running}
            leftSection={<IconFolder size={17} stroke={1.7} />}
            onClick={() => void exportTo()}
            data-autofocus
          >
            Choose an Empty Folder…
          </Button>
        </Stack>
      )}
    </Modal>
  );
}
