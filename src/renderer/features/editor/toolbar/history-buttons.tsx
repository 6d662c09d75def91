import { RichTextEditor } from '@mantine/tiptap';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { ToolbarButton } from './toolbar-button';

interface HistoryButtonsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Undo and redo, in the toolbars of both views. */
export function HistoryButtons({ canUndo, canRedo, onUndo, onRedo }: HistoryButtonsProps) {
  return (
    <RichTextEditor.ControlsGroup>
      <ToolbarButton
        label="Undo"
        icon={IconArrowBackUp}
        shortcut="Mod-z"
        disabled={!canUndo}
        onClick={onUndo}
      />
      <ToolbarButton
        label="Redo"
        icon={IconArrowForwardUp}
        shortcut="Mod-Shift-z"
        disabled={!canRedo}
        onClick={onRedo}
      />
    </RichTextEditor.ControlsGroup>
  );
}
