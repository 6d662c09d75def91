import { Stack } from '@mantine/core';
import type { PublicationReport } from '#contract/publication';
import type { Target } from '#core/publish/target';
import { DoneButton } from '../../parts/done-button';
import { Refusals } from '../../parts/refusals';
import { WrittenFiles } from '../../parts/written-files';

interface PublishReportProps {
  readonly report: PublicationReport;
  readonly target: Target;
  readonly onClose: () => void;
}

/** What a publication has written. */
export function PublishReport({ report, target, onClose }: PublishReportProps) {
  return (
    <Stack gap="md">
      <Refusals
        title="This was not published"
        messages={report.refused.map(({ title, reason }) => `“${title}”: ${reason}`)}
      />
      <WrittenFiles
        title={`Written to ${target.name}`}
        folder={target.path}
        files={report.written.map(({ file }) => file)}
        foot={<DoneButton onClose={onClose} />}
      />
    </Stack>
  );
}
