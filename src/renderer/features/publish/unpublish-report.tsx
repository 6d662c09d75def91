import { Button, List, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { UnpublishedFiles } from '#contract/publishing/publication';
import type { Target } from '#core/publish/target';
import { api } from '../../api';
import { DialogFoot } from '../../parts/dialog-foot';
import { DoneButton } from '../../parts/done-button';
import { ProblemAlert } from '../../parts/problem-alert';
import { RepositoryBox } from './repository-box';

interface UnpublishReportProps {
  readonly removed: UnpublishedFiles;
  readonly target: Target;
  /** That of the post. */
  readonly title: string;
  /** It lies in the blog again. */
  readonly onPutBack: () => void;
  readonly onClose: () => void;
}

/** What was taken out of a blog, and the way back. */
export function UnpublishReport(props: UnpublishReportProps) {
  const { removed, target, title, onPutBack, onClose } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const files = removed.files.map(({ file }) => file);

  async function putBack(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await api.publishing.undoUnpublish({ target: target.name });
      onPutBack();
    } catch (thrown) {
      setProblem(thrown);
      setBusy(false);
    }
  }

  return (
    <Stack gap="md">
      <Stack gap="xs" role="status">
        <Text fw={600}>Taken out of {target.name}</Text>
        <Text size="sm" c="dimmed">
          The post is still in Outloud. Publish it again to put it back.
        </Text>
        <List size="sm" spacing={3} style={{ overflowWrap: 'anywhere' }}>
          {files.map((file) => (
            <List.Item key={file}>{file}</List.Item>
          ))}
        </List>
      </Stack>
      <ProblemAlert title="Nothing was put back" problem={problem} />
      {files.length > 0 && (
        <RepositoryBox target={target} files={files} message={`Remove ${title}`} />
      )}
      <DialogFoot>
        <Button
          variant="subtle"
          mr="auto"
          leftSection={<IconArrowBackUp size={15} />}
          loading={busy}
          onClick={() => void putBack()}
        >
          Undo
        </Button>
        <DoneButton onClose={onClose} />
      </DialogFoot>
    </Stack>
  );
}
