import { Button, Stack } from '@mantine/core';
import type { PublicationReport } from '#contract/publishing/publication';
import { COMMIT_MESSAGE, commitMessage } from '#core/publish/repository';
import type { Target } from '#core/publish/target';
import { DoneButton } from '../../parts/done-button';
import { Refusals } from '../../parts/refusals';
import { WrittenFiles } from '../../parts/written-files';
import { RepositoryBox } from './repository-box';

interface PublishReportProps {
  readonly report: PublicationReport;
  readonly target: Target;
  /** Those of the posts. */
  readonly titles: readonly string[];
  /** Goes on to copies of the post for other places; left out where there is no one post. */
  readonly onCopies?: () => void;
  readonly onClose: () => void;
}

/** What a publication has written. */
export function PublishReport({ report, target, titles, onCopies, onClose }: PublishReportProps) {
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
        foot={
          <>
            {onCopies && report.written.length > 0 && (
              <Button variant="default" onClick={onCopies}>
                Copies for Other Places…
              </Button>
            )}
            <DoneButton onClose={onClose} />
          </>
        }
      >
        <RepositoryBox
          target={target}
          files={report.written.map(({ file }) => file)}
          message={commitMessage(target.site?.commitMessage ?? COMMIT_MESSAGE, titles)}
        />
      </WrittenFiles>
    </Stack>
  );
}
