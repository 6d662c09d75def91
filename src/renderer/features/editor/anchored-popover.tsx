import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './anchored-popover.module.css';

/** A place in the window, in CSS pixels. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

interface AnchoredPopoverProps {
  /** Where the popover points to; null keeps it closed. */
  readonly anchor: Anchor | null;
  readonly label: string;
  readonly onClose: () => void;
  /** What Esc does; the same as a click outside when left out. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** A small dialog beside a place in the text. Esc and a click outside close it. */
export function AnchoredPopover({
  anchor,
  label,
  onClose,
  onEscape,
  children,
}: AnchoredPopoverProps) {
  return (
    <Popover
      opened={anchor !== null}
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-start"
      closeOnEscape={onEscape === undefined}
      trapFocus
      // The target only marks a place; roles would make it a button that nobody can press.
      withRoles={false}
      withArrow
      shadow="md"
      width={360}
      // One that fades away still would not take the focus when it is asked for again.
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span
          className={classes.anchor}
          style={{ left: anchor?.left ?? 0, top: anchor?.top ?? 0, height: anchor?.height ?? 0 }}
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEscape?.();
        }}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
