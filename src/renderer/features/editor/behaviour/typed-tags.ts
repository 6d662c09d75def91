import { Extension, InputRule } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isTagName } from '#core/document/tags';
import { findTyped, isPlainText } from '../completion/find-typed';
import { ENDED_TAG, TYPED_TAG } from './tag-name';

interface TypedTag {
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<TypedTag | null>('typedTags');

function findTypedTag(state: EditorState): TypedTag | null {
  const { $from, empty } = state.selection;
  if (!empty || !isPlainText(state)) return null;
  const match = findTyped($from, TYPED_TAG);
  return match && isTagName(match.query) ? match.range : null;
}

function holdsTagText({ doc }: EditorState, from: number, to: number): boolean {
  const text = doc.textBetween(from, to);
  return text.startsWith('#') && isTagName(text.slice(1));
}

/** Makes the text of a tag a tag, unless it has become something else. */
function makeTag(state: EditorState, tag: TypedTag): Transaction | null {
  const name = state.doc.textBetween(tag.from, tag.to).slice(1);
  const type = state.schema.nodes['hashtag'];
  if (!type || !isTagName(name)) return null;
  return state.tr.replaceWith(tag.from, tag.to, type.create({ name }));
}

/**
 * Makes `#word` a tag when a space or a sign ends it, and when the cursor leaves it. Only what was
 * typed just now: a `#word` that the text already had is none.
 */
export const typedTags = Extension.create({
  name: 'typedTags',
  addInputRules() {
    return [
      new InputRule({
        find: ENDED_TAG,
        handler: ({ state, range, match }) => {
          const [, name = '', end = ''] = match;
          const type = state.schema.nodes['hashtag'];
          if (!type || !isTagName(name)) return null;
          const content = [type.create({ name }), state.schema.text(end)];
          state.tr.replaceWith(range.from, range.to, content);
          return undefined;
        },
      }),
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<TypedTag | null>({
        key,
        state: {
          init: () => null,
          apply(transaction, before, _oldState, state) {
            const isTyping = transaction.docChanged && !transaction.getMeta('history$');
            const found = isTyping || before ? findTypedTag(state) : null;
            if (isTyping && found && transaction.getMeta('uiEvent') === undefined) return found;
            if (!before) return null;
            const from = transaction.mapping.map(before.from, 1);
            const to = transaction.mapping.map(before.to, -1);
            // A tag that a typing rule has made meanwhile is none that is being typed.
            return from < to && holdsTagText(state, from, to) ? { from, to } : null;
          },
        },
        appendTransaction(transactions, _oldState, state) {
          const tag = key.getState(state);
          if (!tag || transactions.some((transaction) => transaction.getMeta('history$')))
            return null;
          const { from, to } = state.selection;
          if (from >= tag.from && to <= tag.to) return null;
          return makeTag(state, tag);
        },
        props: {
          handleDOMEvents: {
            blur(view) {
              const tag = key.getState(view.state);
              const made = tag && makeTag(view.state, tag);
              if (made) view.dispatch(made);
              return false;
            },
          },
        },
      }),
    ];
  },
});
