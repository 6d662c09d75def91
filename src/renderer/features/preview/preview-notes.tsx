import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { PreviewWindowState } from '#contract/publishing/preview-window';
import type { PreviewState } from '#contract/publishing/previews';
import { describeProblem } from '#core/problem';
import { api } from '../../api';
import classes from './preview-bar.module.css';

interface PreviewNotesProps {
  readonly preview: PreviewState | null;
  readonly window: PreviewWindowState | null;
}

/** What a person should know of a preview, and may decide. */
export function PreviewNotes({ preview, window }: PreviewNotesProps) {
  const [read, setRead] = useState('');
  const notes = preview?.notes ?? [];
  const isRead = notes.length === 0 || notes.join('\n') === read;
  const blocked = window?.blocked ?? [];
  const leadsTo = window?.leadsTo ?? null;
  return (
    <>
      {preview !== null && preview.problem !== null && (
        <Ended preview={preview} problem={preview.problem} />
      )}
      {leadsTo !== null && (
        <Group gap="sm" wrap="nowrap" role="status">
          <Text size="sm" className={classes.place} truncate>
            This link leaves the blog: {leadsTo}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void api.desktop.openLink({ address: leadsTo })}
          >
            Open in the Browser
          </Button>
        </Group>
      )}
      {blocked.length > 0 && (
        <Group gap="sm" wrap="nowrap" role="status">
          <Text size="sm" className={classes.place}>
            The page wanted something from {listHosts(blocked)}, which was not loaded.
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void api.previewWindow.change({ loadsOthers: true })}
          >
            Load It
          </Button>
        </Group>
      )}
      {!isRead && (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <ul className={classes.notes} aria-label="Good to know">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            ml="auto"
            onClick={() => setRead(notes.join('\n'))}
          >
            Hide
          </Button>
        </Group>
      )}
    </>
  );
}

interface EndedProps {
  readonly preview: PreviewState;
  readonly problem: string;
}

/** Why the page is not the post as it stands. */
function Ended({ preview, problem }: EndedProps) {
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, target, isRunning } = preview;

  async function startAgain(): Promise<void> {
    setStarting(true);
    try {
      await api.previews.start({ id, target });
      await api.previewWindow.show();
    } catch (error) {
      setFailure(describeProblem(error));
      setStarting(false);
    }
  }

  return (
    <Alert role="alert" color={isRunning ? 'yellow' : 'red'} py={8} icon={<IconAlertTriangle />}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Text size="sm" className={`${classes.place} ${classes.said}`}>
          {failure ?? problem}
        </Text>
        {!isRunning && (
          <Button
            size="compact-sm"
            variant="default"
            loading={isStarting}
            onClick={() => void startAgain()}
          >
            Start Again
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Hosts that are named; more are counted. */
const NAMED = 3;

function listHosts(hosts: readonly string[]): string {
  const rest = hosts.length - NAMED;
  return rest > 0
    ? `${hosts.slice(0, NAMED).join(', ')} and ${rest} more`
    : hosts.join(hosts.length === 2 ? ' and ' : ', ');
}
