import { Button, Group, Text } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import type { EntryVersion } from '#contract/library/history';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import classes from './history.module.css';

interface VersionNameProps {
  /** The entry. */
  readonly id: string;
  readonly version: EntryVersion;
  readonly readOnly: boolean;
  /** The version has another name, or none. */
  readonly onNamed: () => void;
}

/** What a snapshot is called, and a way to take its name away; nothing for other versions. */
export function VersionName({ id, version, readOnly, onNamed }: VersionNameProps) {
  const { name: saved, label } = version;
  const [busy, setBusy] = useState(false);

  async function call(name: string | null): Promise<boolean> {
    setBusy(true);
    const done = await attempt('The snapshot is called as before', async () => {
      await api.history.name({ id, version: saved, name });
      return true;
    });
    setBusy(false);
    if (done !== null) onNamed();
    return done !== null;
  }

  async function remove(): Promise<void> {
    if (!(await call(null))) return;
    notify(`“${label ?? ''}” has no name any more: it goes when its time comes.`, {
      label: 'Undo',
      run: () => void call(label),
    });
  }

  if (label === null) return null;
  return (
    <Group gap="xs" className={classes.named ?? ''}>
      <IconTag size={15} stroke={1.8} aria-hidden />
      <Text size="sm" fw={600} className={classes.name ?? ''}>
        {label}
      </Text>
      {!readOnly && (
        <Button size="compact-xs" variant="default" loading={busy} onClick={() => void remove()}>
          Remove Name
        </Button>
      )}
    </Group>
  );
}
