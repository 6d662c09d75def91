import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import classes from './history.module.css';

interface SnapshotFormProps {
  /** The entry. */
  readonly id: string;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onKept: () => void;
}

/** Keeps the entry as it is now under a name. */
export function SnapshotForm({ id, onBefore, onKept }: SnapshotFormProps) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);

  async function keep(): Promise<void> {
    setBusy(true);
    const done = await attempt('The snapshot was not kept', async () => {
      await onBefore();
      return api.history.snapshot({ id, name: name.trim() });
    });
    setBusy(false);
    if (done === null) return;
    notify(`“${name.trim()}” is kept. It stays, however old it gets.`);
    setName('');
    onKept();
  }

  return (
    <form
      className={classes.snapshot}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextInput
        size="xs"
        flex={1}
        aria-label="Name of the snapshot"
        placeholder="Name, such as “Sent to Ada”"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        size="xs"
        type="submit"
        variant="default"
        loading={busy}
        disabled={name.trim() === ''}
      >
        Keep Snapshot
      </Button>
    </form>
  );
}
