import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './entry-menu.module.css';

interface EntryMenuProps {
  /** Where it was asked for, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A row's own menu, at the mouse or at the row. */
export function EntryMenu({ at, onClose, children }: EntryMenuProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} width={220}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label="Menu of the entry"
          className={classes.anchor}
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
