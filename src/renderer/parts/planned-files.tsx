import { Badge, Code, Collapse, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconFile, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { formatBytes } from '#contract/library/format-bytes';
import type { PlannedFile } from '#contract/publishing/publication';
import type { DiffLine } from '#core/document/line-diff';
import classes from './planned-files.module.css';

const ACTIONS: Readonly<Record<PlannedFile['action'], { label: string; color: string }>> = {
  create: { label: 'New', color: 'ink' },
  replace: { label: 'Replaces', color: 'orange' },
  same: { label: 'Unchanged', color: 'gray' },
};

interface PlannedFilesProps {
  readonly files: readonly PlannedFile[];
  /** Whether nothing of it will be written. */
  readonly isExample?: boolean;
}

/** Exactly what a write would make, file by file, with the text of each. */
export function PlannedFiles({ files, isExample = false }: PlannedFilesProps) {
  return (
    <ul className={classes.files}>
      {files.map((file, index) => (
        <li key={file.path}>
          <PlannedFileRow
            file={file}
            startsOpen={index === 0 && file.text !== undefined}
            isExample={isExample}
          />
        </li>
      ))}
    </ul>
  );
}

interface PlannedFileRowProps {
  readonly file: PlannedFile;
  readonly startsOpen: boolean;
  readonly isExample: boolean;
}

function PlannedFileRow({ file, startsOpen, isExample }: PlannedFileRowProps) {
  const [open, setOpen] = useState(startsOpen);
  const { label, color } = ACTIONS[file.action];
  const hasText = file.text !== undefined;
  const Drawing = hasText ? IconFile : IconPhoto;
  return (
    <>
      <UnstyledButton
        className={classes.row}
        disabled={!hasText}
        aria-expanded={hasText ? open : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight
          size={15}
          className={classes.chevron}
          data-open={open || undefined}
          data-hidden={!hasText || undefined}
          aria-hidden
        />
        <Drawing size={16} stroke={1.6} aria-hidden />
        <span className={classes.path}>{file.path}</span>
        {!isExample && (
          <>
            <Text span size="xs" c="dimmed" className={classes.size}>
              {formatBytes(file.bytes)}
            </Text>
            <Badge color={color}>{label}</Badge>
          </>
        )}
      </UnstyledButton>
      {hasText && (
        <Collapse expanded={open} transitionDuration={100}>
          <ScrollArea.Autosize
            mah={240}
            type="auto"
            className={classes.text}
            viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `Text of ${file.path}` }}
          >
            <Code block className={classes.code}>
              {file.diff === undefined ? file.text : file.diff.map(showLine)}
            </Code>
          </ScrollArea.Autosize>
        </Collapse>
      )}
    </>
  );
}

const SIGNS: Readonly<Record<DiffLine['change'], string>> = {
  added: '+ ',
  removed: '− ',
  same: '  ',
  gap: '',
};

/** Told apart by their signs too, not by colour alone. */
function showLine({ change, text }: DiffLine, index: number) {
  return (
    <span key={index} className={classes.line} data-change={change}>
      {SIGNS[change]}
      {change === 'gap' ? `… ${text} ${text === '1' ? 'line' : 'lines'} …` : text}
    </span>
  );
}
