import { Button, ScrollArea, Stack, Text } from '@mantine/core';
import type { ImportReport } from '#contract/api';
import { DialogFoot } from '../../parts/dialog-foot';
import classes from './transfer.module.css';

interface ImportReportViewProps {
  readonly report: ImportReport;
  readonly onClose: () => void;
}

/** What came in, what did not and why, and what changed on the way. */
export function ImportReportView({ report, onClose }: ImportReportViewProps) {
  const { imported, skipped, losses } = report;
  return (
    <Stack gap="md">
      <div className={classes.figures} role="status">
        <Figure count={imported.length} label="imported" />
        <Figure count={skipped.length} label="skipped" />
        <Figure count={losses.length} label={losses.length === 1 ? 'loss' : 'losses'} />
      </div>
      <Findings
        title="Skipped, and left as they were"
        findings={skipped.map(({ file, reason }) => ({ file, text: reason }))}
      />
      <Findings
        title="Came in, but not quite as it was"
        findings={losses.map(({ file, what }) => ({ file, text: what }))}
      />
      {skipped.length + losses.length === 0 && (
        <Text size="sm" c="dimmed">
          Everything came in as it was.
        </Text>
      )}
      <DialogFoot>
        <Button onClick={onClose} data-autofocus>
          Done
        </Button>
      </DialogFoot>
    </Stack>
  );
}

function Figure({ count, label }: { readonly count: number; readonly label: string }) {
  return (
    <div className={classes.figure} data-zero={count === 0 || undefined}>
      <strong>{count.toLocaleString('en')}</strong> {label}
    </div>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly { readonly file: string; readonly text: string }[];
}

function Findings({ title, findings }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <ScrollArea.Autosize
        mah={200}
        type="auto"
        className={classes.findings}
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': title }}
      >
        {findings.map(({ file, text }) => (
          <div key={`${file} ${text}`} className={classes.finding}>
            <div className={classes.file}>{file}</div>
            <div>{text}</div>
          </div>
        ))}
      </ScrollArea.Autosize>
    </section>
  );
}
