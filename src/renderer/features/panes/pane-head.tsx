import { ActionIcon } from '@mantine/core';
import { IconArrowsLeftRight, IconX } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { Tooltip } from '../../look/tooltip';
import classes from './panes.module.css';

interface PaneHeadProps {
  readonly title: string;
  /** Left out where panes lie over each other. */
  readonly onSwap?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What is open in one of two panes, and the way out of it. */
export function PaneHead({ title, onSwap, onClose }: PaneHeadProps) {
  function closeByMiddle(event: MouseEvent): void {
    if (event.button === 1) onClose();
  }
  return (
    <div className={classes.head} onAuxClick={closeByMiddle}>
      <span className={classes.title}>{title}</span>
      {onSwap && (
        <Tooltip label="Swap the panes">
          <ActionIcon size="sm" aria-label="Swap the panes" onClick={onSwap}>
            <IconArrowsLeftRight size={15} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label="Close this pane">
        <ActionIcon size="sm" aria-label="Close this pane" onClick={onClose}>
          <IconX size={15} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
