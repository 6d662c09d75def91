import { Extension, type Editor, type Range } from '@tiptap/core';
import { PluginKey, type Transaction } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import type { DocumentNode } from '#core/document/document';
import { makeBlockId } from '../../../make-block-id';
import { positionOf } from '../behaviour/position-of';
import type { HostBridge } from '../host-bridge';
import type { CompletionStore } from './completion-store';
import { findTyped, isPlainText } from './find-typed';
import { findLinkChoices, showLinkChoice, type LinkChoice } from './link-choices';
import { opensByTyping } from './opens-by-typing';
import { renderCompletion } from './render-completion';

const key = new PluginKey('linkCompletion');

/** `[[` proposes the titles of entries, and after a title their headings and blocks. */
export const linkCompletion = (bridge: HostBridge, store: CompletionStore) =>
  Extension.create({
    name: 'linkCompletion',
    addProseMirrorPlugins() {
      return [
        Suggestion<LinkChoice, LinkChoice>({
          editor: this.editor,
          pluginKey: key,
          char: '[[',
          // After Escape a space doesn't bring it back: titles have spaces.
          allowSpaces: true,
          floatingUi: { strategy: 'fixed' },
          findSuggestionMatch: ({ $position }) => findTyped($position, /\[\[([^[\]\n]*)$/),
          allow: ({ state }) => isPlainText(state),
          shouldShow: opensByTyping(key),
          items: ({ query, editor }) =>
            findLinkChoices(query, bridge, () => editor.state.doc.toJSON() as DocumentNode),
          command: ({ editor, range, props }) => complete(editor, range, props, bridge),
          render: renderCompletion(store, 'Notes to link to', showLinkChoice),
        }),
      ];
    },
  });

function complete(editor: Editor, range: Range, choice: LinkChoice, bridge: HostBridge): void {
  const { doc, selection, tr, schema } = editor.state;
  const typed = doc.textBetween(range.from, range.to);
  const label = /\|(.+)$/.exec(typed)?.[1]?.trim() ?? null;
  const after = doc.textBetween(range.to, Math.min(range.to + 2, selection.$to.end()));
  const to = after === ']]' ? range.to + 2 : range.to;
  const isEmbed = doc.textBetween(Math.max(range.from - 1, 0), range.from) === '!';
  const heading = choice.what === 'heading' ? choice.heading : null;
  const block = choice.what === 'block' ? nameChosen(tr, choice, bridge) : null;
  const attributes = { title: choice.title, heading, block, label };
  const node = schema.node(isEmbed ? 'embed' : 'wikilink', attributes);
  editor.view.dispatch(tr.replaceWith(isEmbed ? range.from - 1 : range.from, to, node));
  editor.view.focus();
  if (choice.what === 'created') {
    void bridge.host.createNote(choice.title).then(() => bridge.refreshLinks());
  }
}

/** The name that the block has or gets, in this entry with the same step. */
function nameChosen(
  tr: Transaction,
  { block, entry }: Extract<LinkChoice, { what: 'block' }>,
  bridge: HostBridge,
): string {
  if (block.block !== null) return block.block;
  const name = block.name ?? makeBlockId().slice(0, 6);
  if (entry !== null) void bridge.host.nameBlock(entry, block.path, name);
  else tr.setNodeAttribute(positionOf(tr.doc, block.path), 'id', `^${name}`);
  return name;
}
