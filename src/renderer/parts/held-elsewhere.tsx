import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { LockChoice } from '#core/library/storage';
import { DialogFoot } from './dialog-foot';
import { ProblemAlert } from './problem-alert';

interface HeldElsewhereProps {
  /** Who has the library, and since when. */
  readonly reason: string;
  readonly onOpen: (lock: LockChoice | undefined) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what to do about a library that another computer seems to have open. */
export function HeldElsewhere({ reason, onOpen, onClose }: HeldElsewhereProps) {
  const [busy, setBusy] = useState<LockChoice | 'again' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  async function choose(choice: LockChoice | 'again'): Promise<void> {
    setBusy(choice);
    setProblem(null);
    try {
      await onOpen(choice === 'again' ? undefined : choice);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(null);
    }
  }

  const button = (choice: LockChoice | 'again', text: string, variant: string) => (
    <Button
      variant={variant}
      loading={busy === choice}
      disabled={busy !== null && busy !== choice}
      data-autofocus={choice === 'again' || undefined}
      onClick={() => void choose(choice)}
    >
      {text}
    </Button>
  );

  return (
    <Modal opened onClose={onClose} title="The library is open on another computer" size={640}>
      <Stack gap="md">
        <ProblemAlert title="The library did not open" problem={problem} />
        <Text>{reason}</Text>
        <Text size="sm" c="dimmed">
          In a folder that Dropbox, Syncthing or Git keeps in step, you may open it anyway: what
          both computers write is merged, and nothing is written over. On a shared network disk,
          close it there first: when both save the same entry in the same moment, one save may
          replace the other.
        </Text>
        <DialogFoot>
          {button('take', 'Open Anyway', 'subtle')}
          {button('read', 'Open Read-Only', 'default')}
          {button('again', 'Try Again', 'filled')}
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
