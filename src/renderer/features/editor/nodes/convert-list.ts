import type { Node, NodeType } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';

/** The item that each kind of list holds. */
const ITEMS: Readonly<Record<string, string>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  taskList: 'taskItem',
};

/** The kind of item that a list holds, or null for what is no list. */
export function itemTypeOf(list: Node): NodeType | null {
  return list.type.schema.nodes[ITEMS[list.type.name] ?? ''] ?? null;
}

/**
 * Makes the innermost list at the selection another kind of list, item by item.
 *
 * @returns false where the selection is in no list, or in one of that kind already
 */
export function convertList(tr: Transaction, listName: string): boolean {
  const { $from, from, to } = tr.selection;
  const { schema } = tr.doc.type;
  const listType = schema.nodes[listName];
  const itemType = schema.nodes[ITEMS[listName] ?? ''];
  if (!listType || !itemType) return false;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const list = $from.node(depth);
    if (!(list.type.name in ITEMS)) continue;
    if (list.type === listType || to > $from.end(depth)) return false;
    const toItem = (item: Node): Node => {
      const checked = listName === 'taskList' ? item.attrs['checked'] === true : null;
      return itemType.create({ ...item.attrs, checked }, item.content);
    };
    const attributes = { ...list.attrs, marker: null };
    const converted = listType.create(attributes, list.children.map(toItem));
    tr.replaceWith($from.before(depth), $from.after(depth), converted);
    tr.setSelection(TextSelection.create(tr.doc, from, to));
    return true;
  }
  return false;
}
