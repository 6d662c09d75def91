import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { isTagName } from '#core/document/tags';
import { TYPED_TAG } from '../behaviour/tag-name';
import type { HostBridge } from '../host-bridge';
import type { CompletionStore } from './completion-store';
import { findTyped, isPlainText } from './find-typed';
import { opensByTyping } from './opens-by-typing';
import { renderCompletion } from './render-completion';

const key = new PluginKey('tagCompletion');

/** `#` and a letter propose the tags of the library. */
export const tagCompletion = (bridge: HostBridge, store: CompletionStore) =>
  Extension.create({
    name: 'tagCompletion',
    addProseMirrorPlugins() {
      return [
        Suggestion<string, string>({
          editor: this.editor,
          pluginKey: key,
          char: '#',
          floatingUi: { strategy: 'fixed' },
          findSuggestionMatch: ({ $position }) => findTyped($position, TYPED_TAG),
          allow: ({ state }) => isPlainText(state),
          shouldShow: opensByTyping(key),
          items: async ({ query }) => {
            const tags = await bridge.host.completeTags(query);
            const others = tags.filter((tag) => tag.toLowerCase() !== query.toLowerCase());
            // The typed one first: Enter keeps what was typed.
            return isTagName(query) ? [query, ...others].slice(0, 8) : others.slice(0, 8);
          },
          command: ({ editor, range, props }) => {
            editor
              .chain()
              .focus()
              .insertContentAt(range, [
                { type: 'hashtag', attrs: { name: props } },
                { type: 'text', text: ' ' },
              ])
              .run();
          },
          render: renderCompletion(store, 'Tags', (tag) => ({ id: tag, label: `#${tag}` })),
        }),
      ];
    },
  });
