import { List, Stack, Text } from '@mantine/core';
import type { UnpublishedFiles } from '#contract/publication';
import type { Target } from '#core/publish/target';
import { DialogFoot } from '../../parts/dialog-foot';
import { DoneButton } from '../../parts/done-button';
import { Refusals } from '../../parts/refusals';
import { RepositoryBox } from './repository-box';

interface UnpublishReportProps {
  readonly removed: UnpublishedFiles;
  readonly target: Target;
  /** That of the post. */
  readonly title: string;
  readonly onClose: () => void;
}

/** What was taken out of a blog. */
export function UnpublishReport({ removed, target, title, onClose }: UnpublishReportProps) {
  const files = removed.files.map(({ file }) => file);
  return (
    <Stack gap="md">
      <Refusals
        title="This was not taken out"
        messages={removed.refused.map((one) => `“${one.title}”: ${one.reason}`)}
      />
      {files.length > 0 && (
        <Stack gap="xs" role="status">
          <Text fw={600}>Taken out of {target.name}</Text>
          <Text size="sm" c="dimmed">
            The post is still in Outloud. Publish it again to put it back.
          </Text>
          <List size="sm" spacing={3}>
            {files.map((file) => (
              <List.Item key={file}>{file}</List.Item>
            ))}
          </List>
        </Stack>
      )}
      {files.length > 0 && (
        <RepositoryBox target={target} files={files} message={`Remove ${title}`} />
      )}
      <DialogFoot>
        <DoneButton onClose={onClose} />
      </DialogFoot>
    </Stack>
  );
}
