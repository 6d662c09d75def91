import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { formatShortcut, isMac } from '../shortcut';
import { insertActions, talkActions, textActions, wrapActions } from '../toolbar/block-actions';
import type { EditorAction } from '../toolbar/editor-action';
import type { CompletionStore } from './completion-store';
import { findTyped, isPlainText } from './find-typed';
import { opensByTyping } from './opens-by-typing';
import { rankActions } from './rank-actions';
import { renderCompletion } from './render-completion';

const key = new PluginKey('slashMenu');

/** `/` at the start of a word proposes what the text can get here; a space ends it. */
export const slashMenu = (
  store: CompletionStore,
  isTalk: boolean,
  extraActions: readonly EditorAction[],
) =>
  Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      const all = [
        ...textActions,
        ...wrapActions,
        ...insertActions,
        ...extraActions,
        ...(isTalk ? talkActions : []),
      ];
      return [
        Suggestion<EditorAction, EditorAction>({
          editor: this.editor,
          pluginKey: key,
          char: '/',
          floatingUi: { strategy: 'fixed' },
          findSuggestionMatch: ({ $position }) => findTyped($position, /(?<=^|\s)\/([^\s/]*)$/),
          allow: ({ state }) => isPlainText(state),
          shouldShow: opensByTyping(key),
          items: ({ query, editor }) => [
            ...rankActions(
              query,
              all.filter((action) => action.isEnabled?.(editor) ?? true),
            ),
          ],
          command: ({ editor, range, props }) => {
            // With the space before it, which would be left at the end of the line.
            const before = editor.state.doc.textBetween(Math.max(range.from - 1, 0), range.from);
            const from = /\s/.test(before) ? range.from - 1 : range.from;
            editor.chain().focus().deleteRange({ from, to: range.to }).run();
            props.run(editor);
          },
          render: renderCompletion(store, 'Insert', ({ id, label, icon, shortcut }) => ({
            id,
            label,
            icon,
            ...(shortcut === undefined ? {} : { detail: formatShortcut(shortcut, isMac()) }),
          })),
        }),
      ];
    },
  });
