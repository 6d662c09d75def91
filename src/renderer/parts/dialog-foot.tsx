import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog-foot.module.css';

/** The buttons at a dialog's end, in sight however long it is; the last is the one that goes on. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return (
    <Group justify="flex-end" gap="xs" pt="xs" className={classes.foot}>
      {children}
    </Group>
  );
}
