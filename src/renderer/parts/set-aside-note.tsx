import { Button, CloseButton, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useLibrary } from '../data/queries';
import classes from './banner.module.css';

interface SetAsideNoteProps {
  /** Tells more of the one record. */
  readonly onLook: (file: string) => void;
  /** Where several are mended at once. */
  readonly onSettings: () => void;
}

/**
 * Says that entries can't be read, and leads to what can be done. Dismissed, it comes back with the
 * next start, or when another one can't be read; the list and the settings name them meanwhile.
 */
export function SetAsideNote({ onLook, onSettings }: SetAsideNoteProps) {
  const all = useLibrary().data?.setAside ?? [];
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [first, ...others] = all.filter(({ file }) => !dismissed.includes(file));
  if (first === undefined) return null;
  const count = others.length + 1;
  const reason = `${first.file}: ${first.reason}`;
  return (
    <div role="alert" className={classes.banner}>
      <IconAlertTriangle size={17} stroke={1.8} className={classes.danger} aria-hidden />
      <Text size="sm" truncate title={reason}>
        <strong>
          {count === 1 ? 'One entry can’t be read.' : `${count} entries can’t be read.`}
        </strong>{' '}
        {reason}
      </Text>
      <Button
        className={classes.action}
        size="compact-sm"
        variant="default"
        onClick={() => (count === 1 ? onLook(first.file) : onSettings())}
      >
        {count === 1 ? 'What to Do…' : 'Look at Them in Settings'}
      </Button>
      <CloseButton
        size="sm"
        aria-label="Dismiss"
        onClick={() => setDismissed(all.map(({ file }) => file))}
      />
    </div>
  );
}
