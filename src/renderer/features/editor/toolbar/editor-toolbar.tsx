import { RichTextEditor } from '@mantine/tiptap';
import { IconBrackets, IconLink, IconPilcrow, IconPlus, IconTable } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef } from 'react';
import { requestLink } from '../behaviour/link-request';
import { SwitchButton } from '../source/switch-button';
import { insertActions, talkActions, textActions, wrapActions } from './block-actions';
import type { EditorAction } from './editor-action';
import { imageAction } from './image-action';
import { markActions } from './mark-actions';
import { tableActions } from './table-actions';
import { HistoryButtons } from './history-buttons';
import { ToolbarButton } from './toolbar-button';
import { ToolbarMenu } from './toolbar-menu';
import classes from './toolbar.module.css';
import { useRovingFocus } from './use-roving-focus';

const ACTIONS = [
  ...textActions,
  ...markActions,
  ...wrapActions,
  ...insertActions,
  ...talkActions,
  ...tableActions,
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
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}

/** What can be done to the text, as one stop of the Tab key. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { editor, isTalk, onPickImage, onSwitchView } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(toolbar);
  const state = useEditorState({ editor, selector: () => readState(editor) });
  const { active, disabled } = state;
  const style = textActions.find(({ id }) => id !== 'paragraph' && active.includes(id));

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
          text={style?.label ?? 'Text'}
          actions={textActions}
        />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>{buttons(markActions)}</RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <ToolbarButton
          label="Link to an address"
          icon={IconLink}
          shortcut="Mod-k"
          active={state.isLink}
          onClick={() => requestLink(editor)}
        />
        <ToolbarButton
          label="Link to a note"
          icon={IconBrackets}
          onClick={() => editor.chain().focus().insertContent('[[').run()}
        />
        {buttons([imageAction(onPickImage)])}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>{buttons(wrapActions)}</RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        {isTalk && buttons(talkActions)}
        {state.inTable ? (
          <ToolbarMenu {...menu} label="Table" icon={IconTable} actions={tableActions} />
        ) : (
          <ToolbarMenu {...menu} label="Insert" icon={IconPlus} actions={insertActions} />
        )}
      </RichTextEditor.ControlsGroup>
      <HistoryButtons
        canUndo={state.canUndo}
        canRedo={state.canRedo}
        onUndo={() => editor.chain().focus().undo().run()}
        onRedo={() => editor.chain().focus().redo().run()}
      />
      <SwitchButton isSource={false} onSwitch={onSwitchView} />
    </RichTextEditor.Toolbar>
  );
}
