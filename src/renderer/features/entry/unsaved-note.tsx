import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { shownTitle } from '#core/shown-title';
import { onUnsavedEntries, unsavedEntries } from './autosaves';

interface UnsavedNoteProps {
  /** The entries whose text is shown. */
  readonly inSight: readonly string[];
  readonly onOpen: (id: string) => void;
}

/** Names what could not be saved and is not in sight, so that nothing unsaved is ever hidden. */
export function UnsavedNote({ inSight, onOpen }: UnsavedNoteProps) {
  const all = useSyncExternalStore(onUnsavedEntries, unsavedEntries);
  const hidden = all.filter(({ id }) => !inSight.includes(id));
  if (hidden.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="red"
      radius={0}
      icon={<IconAlertTriangle />}
      title={
        hidden.length === 1 ? 'One entry is not saved' : `${hidden.length} entries are not saved`
      }
    >
      <Text size="sm">What you wrote last in them is in this window only.</Text>
      <Group gap="xs" mt="xs">
        {hidden.map(({ id, title }) => (
          <Button key={id} size="compact-sm" variant="default" onClick={() => onOpen(id)}>
            Show “{shownTitle(title)}”
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
