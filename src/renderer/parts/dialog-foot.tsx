import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** The buttons at a dialog's end; the last is the one that goes on. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return (
    <Group justify="flex-end" gap="xs" pt="xs">
      {children}
    </Group>
  );
}
