import { RichTextEditor } from '@mantine/tiptap';
import { IconMarkdown } from '@tabler/icons-react';
import { ToolbarButton } from '../toolbar/toolbar-button';
import classes from '../toolbar/toolbar.module.css';

interface SwitchButtonProps {
  readonly isSource: boolean;
  readonly onSwitch: () => void;
}

/** Switches between the rich text and its Markdown; at the same place in both toolbars. */
export function SwitchButton({ isSource, onSwitch }: SwitchButtonProps) {
  return (
    <RichTextEditor.ControlsGroup className={classes.end ?? ''}>
      <ToolbarButton
        label="Markdown source"
        icon={IconMarkdown}
        command="switchView"
        active={isSource}
        onClick={onSwitch}
      />
    </RichTextEditor.ControlsGroup>
  );
}
