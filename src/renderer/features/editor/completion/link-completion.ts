import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import type { LinkCandidate } from '#contract/linking';
import type { HostBridge } from '../host-bridge';
import { parseLinkTarget } from '../nodes/wikilink-text';
import type { CompletionStore } from './completion-store';
import { findTyped, isPlainText } from './find-typed';
import { renderCompletion } from './render-completion';

type LinkChoice = { readonly title: string; readonly id: string | null };

/** The titles found, and the typed one where no note has it. */
function toChoices(query: string, found: readonly LinkCandidate[]): LinkChoice[] {
  const title = query.split('|')[0]?.trim() ?? '';
  const isKnown = found.some((note) => note.title.toLowerCase() === title.toLowerCase());
  const isNew = title !== '' && !isKnown && parseLinkTarget(query) !== null;
  return [...found.slice(0, 8), ...(isNew ? [{ title, id: null }] : [])];
}

/** `[[` proposes the titles of entries. */
export const linkCompletion = (bridge: HostBridge, store: CompletionStore) =>
  Extension.create({
    name: 'linkCompletion',
    addProseMirrorPlugins() {
      return [
        Suggestion<LinkChoice, LinkChoice>({
          editor: this.editor,
          pluginKey: new PluginKey('linkCompletion'),
          char: '[[',
          floatingUi: { strategy: 'fixed' },
          findSuggestionMatch: ({ $position }) => findTyped($position, /\[\[([^[\]\n]*)$/),
          allow: ({ state }) => isPlainText(state),
          items: async ({ query }) => {
            // A heading within a note is typed by hand.
            if (query.includes('#')) return [];
            const title = query.split('|')[0] ?? '';
            return toChoices(query, await bridge.host.completeLinks(title.trim()));
          },
          command: ({ editor, range, props }) => {
            const { state } = editor;
            const typed = state.doc.textBetween(range.from, range.to);
            const label = /\|(.+)$/.exec(typed)?.[1]?.trim() ?? null;
            const after = state.doc.textBetween(
              range.to,
              Math.min(range.to + 2, state.selection.$to.end()),
            );
            const to = after === ']]' ? range.to + 2 : range.to;
            const isEmbed = state.doc.textBetween(Math.max(range.from - 1, 0), range.from) === '!';
            const type = isEmbed ? 'embed' : 'wikilink';
            const from = isEmbed ? range.from - 1 : range.from;
            editor
              .chain()
              .focus()
              .insertContentAt({ from, to }, { type, attrs: { title: props.title, label } })
              .run();
          },
          render: renderCompletion(store, 'Notes to link to', ({ title, id }) =>
            id === null
              ? { id: `new ${title}`, label: `Create link to “${title}”`, isNew: true }
              : { id, label: title },
          ),
        }),
      ];
    },
  });
