import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api';
import { notifyMended } from '../look/notices';
import { DialogFoot } from './dialog-foot';
import { ProblemAlert } from './problem-alert';

interface BrokenSettingsProps {
  /** Of the library. */
  readonly folder: string;
  /** What is wrong with its `library.json`. */
  readonly reason: string;
  readonly onOpen: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what to do about a library whose settings can't be read, or are gone. */
export function BrokenSettings({ folder, reason, onOpen, onClose }: BrokenSettingsProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function attempt(task: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await task();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  async function mend(): Promise<void> {
    const done = await api.library.mendSettings({ folder });
    await onOpen();
    if (done !== null) notifyMended(done);
  }

  return (
    <Modal opened onClose={onClose} title="The library’s settings can’t be read" size={640}>
      <Stack gap="md">
        <ProblemAlert title="The library did not open" problem={problem} />
        <Text style={{ overflowWrap: 'anywhere' }}>{reason}</Text>
        <Text size="sm" c="dimmed">
          Your entries, their versions and pictures are safe. With default settings you set your
          blogs, searches and what else belongs to this library anew; a broken file is kept in the
          library’s folder “set-aside”. If a backup has the file, put it back and try again instead.
        </Text>
        <DialogFoot>
          <Button
            variant="subtle"
            disabled={busy}
            onClick={() => void attempt(() => api.desktop.showInFolder({ path: folder }))}
          >
            Show the Folder
          </Button>
          <Button variant="default" disabled={busy} onClick={() => void attempt(onOpen)}>
            Try Again
          </Button>
          <Button data-autofocus loading={busy} onClick={() => void attempt(mend)}>
            Use Default Settings
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
