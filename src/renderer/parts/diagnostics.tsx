import { Button, Loader, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { describeProblem } from '#core/problem';
import { api, listen } from '../api';
import { onDiagnosticsAsked } from '../look/ask-for-diagnostics';
import { DialogFoot } from './dialog-foot';
import classes from './diagnostics.module.css';

type Read = { readonly text: string } | { readonly problem: string } | null;

/**
 * What helps to report a problem, shown before it is copied. It stands beside all else in the
 * window, so that it can be opened when the rest has stopped.
 */
export function Diagnostics() {
  const [opened, setOpened] = useState(false);
  useEffect(() => onDiagnosticsAsked(() => setOpened(true)), []);
  useEffect(
    () =>
      listen('menuChosen', ({ command }) => {
        if (command === 'copyDiagnostics') setOpened(true);
      }),
    [],
  );
  if (!opened) return null;
  return <DiagnosticsDialog onClose={() => setOpened(false)} />;
}

function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }) {
  const [read, setRead] = useState<Read>(null);
  const [told, setTold] = useState('');
  useEffect(() => {
    api.diagnostics.text().then(
      (text) => setRead({ text }),
      (error: unknown) => setRead({ problem: describeProblem(error) }),
    );
  }, []);
  const text = read !== null && 'text' in read ? read.text : null;

  async function act(done: string, task: () => Promise<void>): Promise<void> {
    try {
      await task();
      setTold(done);
    } catch (error) {
      setTold(describeProblem(error));
    }
  }

  return (
    <Modal opened onClose={onClose} title="Copy diagnostics" size={720}>
      <Stack gap="sm">
        <Text size="sm">
          This is copied, for you to put into a bug report. It holds nothing that you have written:
          no titles, no texts, no tags, no names of files or people.
        </Text>
        {read === null && <Loader size="sm" aria-label="Gathering" />}
        {read !== null && 'problem' in read && (
          <Text size="sm" role="alert">
            {read.problem}
          </Text>
        )}
        {text !== null && (
          <textarea className={classes.text} readOnly aria-label="Diagnostics" value={text} />
        )}
        <DialogFoot>
          <Text size="sm" c="dimmed" flex={1} role="status">
            {told}
          </Text>
          <Button variant="default" onClick={() => void act('', api.diagnostics.showLogs)}>
            Show the Logs’ Folder
          </Button>
          <Button
            data-autofocus
            disabled={text === null}
            onClick={() =>
              void act('It is on the clipboard.', () => navigator.clipboard.writeText(text ?? ''))
            }
          >
            Copy
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
