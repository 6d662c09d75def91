import { RichTextEditor } from '@mantine/tiptap';
import type { Icon } from '@tabler/icons-react';
import type { MenuCommand } from '#contract/desktop/desktop';
import { useCommandKeys } from '../../../data/use-command-keys';
import { formatAccelerator } from '../../../look/accelerator';
import { Tooltip } from '../../../look/tooltip';
import { formatShortcut, isMac } from '../shortcut';

interface ToolbarButtonProps {
  readonly label: string;
  readonly icon: Icon;
  readonly shortcut?: string | undefined;
  /** The command that does the same: its keys are shown in place of a shortcut of the text. */
  readonly command?: MenuCommand;
  readonly active?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick: () => void;
}

/** A button of the toolbar; its tooltip shows the shortcut. */
export function ToolbarButton({
  label,
  icon: ButtonIcon,
  shortcut,
  command,
  active,
  disabled,
  onClick,
}: ToolbarButtonProps) {
  const ofCommands = useCommandKeys();
  const accelerator = command === undefined ? null : ofCommands[command];
  const ofCommand = accelerator === null ? null : formatAccelerator(accelerator, isMac());
  const keys = shortcut === undefined ? ofCommand : formatShortcut(shortcut, isMac());
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
