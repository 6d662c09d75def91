import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import classes from './sidebar.module.css';

interface SidebarItemProps {
  readonly icon: Icon;
  readonly label: string;
  readonly count: number;
  readonly active: boolean;
  readonly onClick: () => void;
  /** Asked for by the right mouse button or by the keyboard. */
  readonly onMenu?: (at: { readonly x: number; readonly y: number }) => void;
}

export function SidebarItem(props: SidebarItemProps) {
  const { icon: Drawing, label, count, active, onClick, onMenu } = props;

  function openMenu(event: MouseEvent): void {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    // A keyboard has no place of its own.
    const isByMouse = event.button === 2;
    onMenu?.(
      isByMouse ? { x: event.clientX, y: event.clientY } : { x: box.left + 24, y: box.bottom },
    );
  }

  return (
    <UnstyledButton
      className={classes.item}
      data-active={active || undefined}
      aria-current={active ? 'page' : undefined}
      onClick={onClick}
      onContextMenu={onMenu && openMenu}
    >
      <Drawing size={17} stroke={1.6} className={classes.icon} aria-hidden />
      <span className={classes.label}>{label}</span>
      {count > 0 && <span className={classes.count}>{count.toLocaleString('en')}</span>}
    </UnstyledButton>
  );
}
