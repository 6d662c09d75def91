import { Alert, Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useConflicts } from '../../data/queries';

interface ConflictNoteProps {
  /** The open entry. */
  readonly id: string;
  readonly onCompare: (file: string) => void;
}

/** Says that there is a second version of the open entry. */
export function ConflictNote({ id, onCompare }: ConflictNoteProps) {
  const copies = (useConflicts().data ?? []).filter((conflict) => conflict.id === id);
  const [first] = copies;
  if (first === undefined) return null;
  return (
    <Alert role="status" color="yellow" icon={<IconGitMerge />} radius={0}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {copies.length === 1
            ? 'There is a second version of this entry, from another machine or program.'
            : `There are ${copies.length} more versions of this entry, from other machines or programs.`}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => onCompare(first.file)}>
          Compare…
        </Button>
      </Group>
    </Alert>
  );
}
