import { Collapse, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportReport } from '#contract/importing/import-report';
import { Findings } from './findings';
import classes from './transfer.module.css';

interface LeftOutProps extends Pick<ImportReport, 'leftOut' | 'leftOutFiles'> {
  /** What was chosen: files are told from there. */
  readonly from: readonly string[];
}

/** How many files stay where they are, and on demand which. */
export function LeftOut({ leftOut, leftOutFiles, from }: LeftOutProps) {
  const [open, setOpen] = useState(false);
  if (leftOut.length === 0) return null;
  const kinds = leftOut.map(
    ({ ending, count }) => `${count.toLocaleString('en')} ${ending || 'without an ending'}`,
  );
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <div>
      <UnstyledButton
        className={classes.leftOut}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight
          size={15}
          className={classes.chevron}
          data-open={open || undefined}
          aria-hidden
        />
        <Text span size="sm" c="dimmed">
          Files that no text needs stay where they are: {kinds.join(', ')}.
        </Text>
      </UnstyledButton>
      <Collapse expanded={open} transitionDuration={100}>
        <Findings
          from={from}
          title={
            leftOutFiles.length < total
              ? `The first ${leftOutFiles.length.toLocaleString('en')} of ${total.toLocaleString('en')} files that stay`
              : 'Files that stay'
          }
          findings={leftOutFiles.map(({ file, reason }) => ({ file, text: reason }))}
        />
      </Collapse>
    </div>
  );
}
