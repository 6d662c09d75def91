import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Anchor } from './anchored-popover';
import anchored from './anchored-popover.module.css';

interface AnchoredMenuProps {
  readonly anchor: Anchor;
  readonly label: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An open menu beside a place in the text. Esc, a choice and a click outside close it. */
export function AnchoredMenu({ anchor, label, width, onClose, children }: AnchoredMenuProps) {
  return (
    <Menu
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-start"
      width={width}
      shadow="md"
      returnFocus={false}
      // The key that opens it is not one outside it.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <span className={anchored.anchor} style={{ ...anchor }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} aria-labelledby={undefined}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
