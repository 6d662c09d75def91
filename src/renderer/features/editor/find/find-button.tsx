import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { Tooltip } from '../../../look/tooltip';

interface FindButtonProps {
  readonly label: string;
  readonly icon: Icon;
  /** Left out for a button that is no switch. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A small button of the panel; a switch is smaller and lies within a field. */
export function FindButton({ label, icon: Sign, pressed, disabled, onClick }: FindButtonProps) {
  return (
    <Tooltip label={label} openDelay={400} withArrow>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        {...(pressed === true ? {} : { color: 'gray' })}
        size={pressed === undefined ? 28 : 22}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled ?? false}
        onClick={onClick}
      >
        <Sign size={16} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
