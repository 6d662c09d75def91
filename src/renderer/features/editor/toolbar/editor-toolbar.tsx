import { RichTextEditor } from '@mantine/tiptap';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBrackets,
  IconLink,
  IconPhoto,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef } from 'react';
import { requestLink } from '../behaviour/link-request';
import { insertActions, talkActions, textActions, wrapActions } from './block-actions';
import type { EditorAction } from './editor-action';
import { markActions } from './mark-actions';
import { tableActions } from './table-actions';
import { ToolbarButton } from './toolbar-button';
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
}

/** What can be done to the text, as one stop of the Tab key. */
export function EditorToolbar({ editor, isTalk, onPickImage }: EditorToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(toolbar);
  const state = useEditorState({
    editor,
    selector: () => ({
      active: ACTIONS.filter((action) => action.isActive?.(editor)).map(({ id }) => id),
      disabled: ACTIONS.filter((action) => action.isEnabled?.(editor) === false).map(
        ({ id }) => id,
      ),
      isLink: editor.isActive('link'),
      inTable: editor.isActive('table'),
      canUndo: editor.can().undo(),
      canRedo: editor.can().redo(),
    }),
  });

  const group = (actions: readonly EditorAction[]) => (
    <RichTextEditor.ControlsGroup>
      {actions.map((action) => (
        <ToolbarButton
          key={action.id}
          label={action.label}
          icon={action.icon}
          shortcut={action.shortcut}
          active={state.active.includes(action.id)}
          disabled={state.disabled.includes(action.id)}
          onClick={() => action.run(editor)}
        />
      ))}
    </RichTextEditor.ControlsGroup>
  );

  return (
    <RichTextEditor.Toolbar
      ref={toolbar}
      role="toolbar"
      aria-label="Formatting"
      aria-orientation="horizontal"
      sticky
      {...roving}
    >
      <RichTextEditor.ControlsGroup>
        <ToolbarButton
          label="Undo"
          icon={IconArrowBackUp}
          shortcut="Mod-z"
          disabled={!state.canUndo}
          onClick={() => editor.chain().focus().undo().run()}
        />
        <ToolbarButton
          label="Redo"
          icon={IconArrowForwardUp}
          shortcut="Mod-Shift-z"
          disabled={!state.canRedo}
          onClick={() => editor.chain().focus().redo().run()}
        />
      </RichTextEditor.ControlsGroup>
      {group(textActions)}
      {group(markActions)}
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
        <ToolbarButton
          label="Image"
          icon={IconPhoto}
          shortcut="Mod-Shift-i"
          onClick={onPickImage}
        />
      </RichTextEditor.ControlsGroup>
      {group(wrapActions)}
      {group(insertActions)}
      {isTalk && group(talkActions)}
      {state.inTable && group(tableActions)}
    </RichTextEditor.Toolbar>
  );
}
