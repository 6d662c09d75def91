import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './menu-at.module.css';

interface MenuAtProps {
  /** What it is the menu of. */
  readonly label: string;
  /** Where it was asked for, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The menu of something, at the mouse or at the thing. */
export function MenuAt({ label, at, onClose, children }: MenuAtProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} width={220}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={label}
          className={classes.anchor}
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
