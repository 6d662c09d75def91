import { UniqueID } from '@tiptap/extension-unique-id';
import { schema } from '#core/document/schema';

const NAMED_BLOCKS = Object.values(schema.nodes)
  .filter((type) => 'id' in (type.spec.attrs ?? {}))
  .map((type) => type.name);

/** Sixteen random letters and digits. */
function makeBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** Names each block that is made or changed, so that drafts can refer to it; opening changes none. */
export const blockIds = UniqueID.extend({
  // The schema has the attribute already.
  addGlobalAttributes: () => [],
  onCreate: () => undefined,
}).configure({
  types: NAMED_BLOCKS,
  generateID: makeBlockId,
  // A block that is drawn anew breaks what an input method is composing in it.
  filterTransaction: (transaction) => transaction.getMeta('composition') === undefined,
});
