import { UniqueID } from '@tiptap/extension-unique-id';
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import { schema } from '#core/document/schema';
import { makeBlockId } from '../../../make-block-id';
import { FOLLOWED } from '../follow-document';

const NAMED_BLOCKS = Object.values(schema.nodes)
  .filter((type) => 'id' in (type.spec.attrs ?? {}))
  .map((type) => type.name);

/** Whether the blocks are to be named later, with the next change. */
function isTooEarly(transactions: readonly Transaction[], state: EditorState): boolean {
  const typingRules = state.plugins.filter((plugin) => plugin.spec['isInputRules'] === true);
  return transactions.some(
    (transaction) =>
      // A block that is drawn anew breaks what an input method is composing in it,
      transaction.getMeta('composition') !== undefined ||
      // what was changed elsewhere has the names that it got there,
      transaction.getMeta(FOLLOWED) !== undefined ||
      // and a change after a typing rule's ends the chance to undo the rule.
      typingRules.some((plugin) => transaction.getMeta(plugin) !== undefined),
  );
}

/** Names each block that is made or changed, so that drafts can refer to it; opening changes none. */
export const blockIds = UniqueID.extend({
  // The schema has the attribute already.
  addGlobalAttributes: () => [],
  onCreate: () => undefined,
  addProseMirrorPlugins(this: { parent?: (() => Plugin[]) | null | undefined }) {
    const plugins: Plugin[] = this.parent?.() ?? [];
    for (const { spec } of plugins) {
      const append = spec.appendTransaction;
      spec.appendTransaction = (transactions, before, state) =>
        isTooEarly(transactions, state) ? null : append?.(transactions, before, state);
    }
    return plugins;
  },
}).configure({ types: NAMED_BLOCKS, generateID: makeBlockId });
