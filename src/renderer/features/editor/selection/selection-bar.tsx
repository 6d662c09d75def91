import { IconLink, IconMessage } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { useRef } from 'react';
import { requestLink } from '../behaviour/link-request';
import { requestComment } from '../comments/comment-request';
import { markActions } from '../toolbar/mark-actions';
import { ToolbarButton } from '../toolbar/toolbar-button';
import { useRovingFocus } from '../toolbar/use-roving-focus';
import { isWordsSelected } from './is-words-selected';
import classes from './selection-bar.module.css';

/** Milliseconds that a selection rests before the bar shows: it is not in the way of dragging. */
const REST = 200;

/** Room for title and toolbar above the first lines: there the bar is below the words. */
const ROOM = { top: 170, bottom: 8, left: 8, right: 8 };

/** What can be done to selected words, beside them. */
export function SelectionBar({ editor }: { readonly editor: Editor }) {
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar);
  const active = useEditorState({
    editor,
    selector: () => [
      ...markActions.flatMap(({ id, isActive }) => (isActive?.(editor) === true ? [id] : [])),
      ...(editor.isActive('link') ? ['link'] : []),
    ],
  });
  return (
    <BubbleMenu
      editor={editor}
      updateDelay={REST}
      shouldShow={({ state, view }) =>
        editor.isEditable && view.hasFocus() && isWordsSelected(state)
      }
      options={{ placement: 'top', offset: 8, flip: { padding: ROOM }, shift: { padding: 8 } }}
      className={classes.place ?? ''}
    >
      <div ref={bar} className={classes.bar} role="toolbar" aria-label="Selected words" {...roving}>
        {markActions.map(({ id, label, icon, shortcut, run }) => (
          <ToolbarButton
            key={id}
            label={label}
            icon={icon}
            shortcut={shortcut}
            active={active.includes(id)}
            onClick={() => run(editor)}
          />
        ))}
        <ToolbarButton
          label="Link to an address"
          icon={IconLink}
          shortcut="Mod-k"
          active={active.includes('link')}
          onClick={() => requestLink(editor)}
        />
        <ToolbarButton label="Comment" icon={IconMessage} onClick={() => requestComment(editor)} />
      </div>
    </BubbleMenu>
  );
}
