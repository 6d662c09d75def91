import { InputRule, type Editor } from '@tiptap/core';
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { coreNode } from '../schema/core-fields';
import { listItemView } from './list-item-view';

const CHECKBOX = /^\s*\[([ xX]?)\]\s$/;

/** Tab goes one level deeper; where that can't be, it must not leave the text by surprise. */
function itemShortcuts(name: 'listItem' | 'taskItem') {
  return ({ editor }: { editor: Editor }) => ({
    Enter: () => editor.commands.splitListItem(name),
    Tab: () => editor.isActive(name) && (editor.commands.sinkListItem(name) || true),
    'Shift-Tab': () => editor.commands.liftListItem(name),
    'Mod-Enter': () => toggleChecked(editor),
  });
}

/** Ticks the checkbox of the item with the cursor, or takes the tick away. */
function toggleChecked(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { checked } = $from.node(depth).attrs;
    if (typeof checked !== 'boolean') continue;
    const { tr } = editor.state;
    editor.view.dispatch(tr.setNodeAttribute($from.before(depth), 'checked', !checked));
    return true;
  }
  return false;
}

/** Lists. The schema's order, as the first that fits is what an empty place is filled with. */
export const listNodes = [
  BulletList.extend(coreNode('bulletList')),
  OrderedList.extend(coreNode('orderedList')),
  ListItem.extend({
    ...coreNode('listItem'),
    addKeyboardShortcuts() {
      return itemShortcuts('listItem')(this);
    },
    addNodeView: () => listItemView,
    // `- [ ] ` makes a bullet list before the checkbox is typed.
    addInputRules() {
      return [
        new InputRule({
          find: CHECKBOX,
          handler: ({ state, range, match, chain }) => {
            const $start = state.doc.resolve(range.from);
            const item = $start.node(-1);
            if (item.type !== this.type || $start.index(-1) > 0) return null;
            const checked = match[1]?.toLowerCase() === 'x';
            const isOnlyItem = $start.node(-2).childCount === 1;
            if (isOnlyItem) chain().deleteRange(range).toggleTaskList().run();
            else chain().deleteRange(range).run();
            const name = isOnlyItem ? 'taskItem' : 'listItem';
            chain().updateAttributes(name, { checked }).run();
            return undefined;
          },
        }),
      ];
    },
  }),
  TaskList.extend(coreNode('taskList')),
  TaskItem.extend({
    ...coreNode('taskItem'),
    addKeyboardShortcuts() {
      return itemShortcuts('taskItem')(this);
    },
    addNodeView: () => listItemView,
  }).configure({ nested: true }),
];
