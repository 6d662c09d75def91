import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './sidebar.module.css';

interface SidebarItemProps {
  readonly icon: Icon;
  readonly label: string;
  readonly count: number;
  readonly active: boolean;
  readonly onClick: () => void;
}

export function SidebarItem({ icon: Drawing, label, count, active, onClick }: SidebarItemProps) {
  return (
    <UnstyledButton
      className={classes.item}
      data-active={active || undefined}
      aria-current={active ? 'page' : undefined}
      onClick={onClick}
    >
      <Drawing size={17} stroke={1.6} className={classes.icon} aria-hidden />
      <span className={classes.label}>{label}</span>
      {count > 0 && <span className={classes.count}>{count.toLocaleString('en')}</span>}
    </UnstyledButton>
  );
}
