import { RichTextEditor } from '@mantine/tiptap';
import { IconDots, IconLink, IconPilcrow, IconPlus, IconTable } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef } from 'react';
import { requestLink } from '../behaviour/link-request';
import { SwitchButton } from '../source/switch-button';
import { insertActions, talkActions, textActions, wrapActions } from './block-actions';
import type { EditorAction } from './editor-action';
import { FOLD_BELOW, foldActions, keptActions } from './folded-actions';
import { historyActions } from './history-actions';
import { imageAction } from './image-action';
import { markActions } from './mark-actions';
import { noteLinkAction } from './note-link-action';
import { tableActions } from './table-actions';
import { HistoryButtons } from './history-buttons';
import { ToolbarButton } from './toolbar-button';
import { ToolbarMenu } from './toolbar-menu';
import classes from './toolbar.module.css';
import { useIsNarrow } from './use-is-narrow';
import { useRovingFocus } from './use-roving-focus';

const ACTIONS = [
  ...textActions,
  ...markActions,
  ...wrapActions,
  ...insertActions,
  ...talkActions,
  ...tableActions,
  ...historyActions,
];

interface EditorToolbarProps {
  readonly editor: Editor;
  readonly isTalk: boolean;
  readonly onPickImage: () => void;
  readonly onSwitchView: () => void;
}

/** What the toolbar shows of the text at the cursor. */
function readState(editor: Editor) {
  const idsOf = (actions: readonly EditorAction[]): string[] => actions.map(({ id }) => id);
  return {
    active: idsOf(ACTIONS.filter((action) => action.isActive?.(editor))),
    disabled: idsOf(ACTIONS.filter((action) => action.isEnabled?.(editor) === false)),
    isLink: editor.isActive('link'),
    inTable: editor.isActive('table'),
  };
}

/**
 * What can be done to the text, as one stop of the Tab key. In a narrow pane what is rarely used
 * is in a menu.
 */
export function EditorToolbar(props: EditorToolbarProps) {
  const { editor, isTalk, onPickImage, onSwitchView } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(toolbar);
  const isNarrow = useIsNarrow(toolbar, FOLD_BELOW);
  const state = useEditorState({ editor, selector: () => readState(editor) });
  const { active, disabled } = state;
  const style = textActions.find(({ id }) => id !== 'paragraph' && active.includes(id));
  const image = imageAction(onPickImage);

  const buttons = (actions: readonly EditorAction[]) =>
    actions.map(({ id, label, icon, shortcut, run }) => (
      <ToolbarButton
        key={id}
        label={label}
        icon={icon}
        shortcut={shortcut}
        active={active.includes(id)}
        disabled={disabled.includes(id)}
        onClick={() => run(editor)}
      />
    ));
  const menu = { editor, active, disabled };

  return (
    <RichTextEditor.Toolbar
      ref={toolbar}
      className={classes.toolbar ?? ''}
      role="toolbar"
      aria-label="Formatting"
      aria-orientation="horizontal"
      {...roving}
    >
      <RichTextEditor.ControlsGroup>
        <ToolbarMenu
          {...menu}
          label="Kind of text"
          icon={style?.icon ?? IconPilcrow}
          {...(!isNarrow && { text: style?.label ?? 'Text' })}
          actions={textActions}
        />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        {buttons(isNarrow ? keptActions.marks : markActions)}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <ToolbarButton
          label="Link to an address"
          icon={IconLink}
          shortcut="Mod-k"
          active={state.isLink}
          onClick={() => requestLink(editor)}
        />
        {!isNarrow && buttons([noteLinkAction, image])}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        {buttons(isNarrow ? keptActions.wraps : wrapActions)}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        {isTalk && !isNarrow && buttons(talkActions)}
        {state.inTable ? (
          <ToolbarMenu {...menu} label="Table" icon={IconTable} actions={tableActions} />
        ) : (
          <ToolbarMenu {...menu} label="Insert" icon={IconPlus} actions={insertActions} />
        )}
      </RichTextEditor.ControlsGroup>
      {isNarrow ? (
        <RichTextEditor.ControlsGroup>
          <ToolbarMenu
            {...menu}
            label="More"
            icon={IconDots}
            actions={foldActions(isTalk, image)}
          />
        </RichTextEditor.ControlsGroup>
      ) : (
        <HistoryButtons
          canUndo={!disabled.includes('undo')}
          canRedo={!disabled.includes('redo')}
          onUndo={() => editor.chain().focus().undo().run()}
          onRedo={() => editor.chain().focus().redo().run()}
        />
      )}
      <SwitchButton isSource={false} onSwitch={onSwitchView} />
    </RichTextEditor.Toolbar>
  );
}
