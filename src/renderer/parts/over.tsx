import { Text } from '@mantine/core';
import { tellOver } from '#core/talk/deck';

interface OverProps {
  readonly minutes: number;
  readonly slot: number | null;
}

/** Says that a talk takes longer than its slot; nothing where it fits. */
export function Over({ minutes, slot }: OverProps) {
  const over = tellOver(minutes, slot);
  if (over === null) return null;
  return (
    <Text size="xs" fw={500} c="var(--mantine-color-error)">
      {over}
    </Text>
  );
}
