import { Stack, Text, ThemeIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  readonly children: ReactNode;
  /** What to do about the emptiness. */
  readonly action?: ReactNode;
}

/** A place with nothing in it yet, which says what it is for. */
export function EmptyState({ icon: Drawing, title, children, action }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap="xs" px="lg" py="xl" ta="center" h="100%">
      <ThemeIcon variant="light" size={52} radius="xl" mb={4}>
        <Drawing size={26} stroke={1.5} />
      </ThemeIcon>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" maw={300}>
        {children}
      </Text>
      {action}
    </Stack>
  );
}
