import { Alert, Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import type { Conflict } from '#contract/library/merging';
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
        <Text size="sm">{describe(first, copies.length)}</Text>
        <Button size="compact-sm" variant="default" onClick={() => onCompare(first.file)}>
          Compare…
        </Button>
      </Group>
    </Alert>
  );
}

function describe(first: Conflict, count: number): string {
  if (count > 1) return `There are ${count} more versions of this entry that wait to be merged.`;
  return first.isUnsaved
    ? 'There is a second version of this entry: what was written here while it was changed elsewhere.'
    : 'There is a second version of this entry, from another machine or program.';
}
