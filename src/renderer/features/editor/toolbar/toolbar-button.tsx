import { Tooltip } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import type { Icon } from '@tabler/icons-react';
import { formatShortcut, isMac } from '../shortcut';

interface ToolbarButtonProps {
  readonly label: string;
  readonly icon: Icon;
  readonly shortcut?: string | undefined;
  readonly active?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick: () => void;
}

/** A button of the toolbar; its tooltip shows the shortcut. */
export function ToolbarButton({
  label,
  icon: ButtonIcon,
  shortcut,
  active,
  disabled,
  onClick,
}: ToolbarButtonProps) {
  const keys = shortcut === undefined ? null : formatShortcut(shortcut, isMac());
  return (
    <Tooltip label={keys === null ? label : `${label} · ${keys}`} openDelay={400} withArrow>
      <RichTextEditor.Control
        aria-label={label}
        aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
        active={active ?? false}
        disabled={disabled ?? false}
        onClick={onClick}
      >
        <ButtonIcon size={17} stroke={1.7} />
      </RichTextEditor.Control>
    </Tooltip>
  );
}
