import { RichTextEditor } from '@mantine/tiptap';
import { IconMarkdown, IconSearch } from '@tabler/icons-react';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { HistoryButtons } from '../toolbar/history-buttons';
import { ToolbarButton } from '../toolbar/toolbar-button';
import classes from '../toolbar/toolbar.module.css';
import { useRovingFocus } from '../toolbar/use-roving-focus';
import type { SourceEditor } from './source-editor';
import { SwitchButton } from './switch-button';

interface SourceToolbarProps {
  readonly source: SourceEditor;
  readonly onSwitch: () => void;
}

/** What can be done to the source, in the place of the rich text's toolbar. */
export function SourceToolbar({ source, onSwitch }: SourceToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(toolbar);
  const subscribe = useCallback((listener: () => void) => source.subscribe(listener), [source]);
  const canUndo = useSyncExternalStore(subscribe, () => source.canUndo);
  const canRedo = useSyncExternalStore(subscribe, () => source.canRedo);

  return (
    <RichTextEditor.Toolbar
      ref={toolbar}
      className={classes.toolbar ?? ''}
      role="toolbar"
      aria-label="Markdown source"
      aria-orientation="horizontal"
      {...roving}
    >
      <span className={classes.name} role="status">
        <IconMarkdown size={17} stroke={1.7} aria-hidden />
        Markdown source
      </span>
      <RichTextEditor.ControlsGroup>
        <ToolbarButton
          label="Find and replace"
          icon={IconSearch}
          command="find"
          onClick={() => source.find()}
        />
      </RichTextEditor.ControlsGroup>
      <HistoryButtons
        canUndo={canUndo}
        canRedo={canRedo}
        onUndo={() => source.undo()}
        onRedo={() => source.redo()}
      />
      <SwitchButton isSource onSwitch={onSwitch} />
    </RichTextEditor.Toolbar>
  );
}
