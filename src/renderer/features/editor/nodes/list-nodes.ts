import { type Command, type Editor, InputRule, wrappingInputRule } from '@tiptap/core';
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { convertList } from './convert-list';
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

function isTicked(match: RegExpMatchArray): boolean {
  return match[1]?.toLowerCase() === 'x';
}

/** `- [ ] `: the bullet list is there before the checkbox is typed. */
function checkboxInListRule(): InputRule {
  return new InputRule({
    find: CHECKBOX,
    handler: ({ state: { tr }, range, match }) => {
      const $start = tr.doc.resolve(range.from);
      if ($start.node(-1).type.name !== 'listItem' || $start.index(-1) > 0) return null;
      const isOnlyItem = $start.node(-2).childCount === 1;
      tr.delete(range.from, range.to);
      if (isOnlyItem) convertList(tr, 'taskList');
      tr.setNodeAttribute($start.before(-1), 'checked', isTicked(match));
      return undefined;
    },
  });
}

/** Makes a list of the blocks, another kind of list of a list, and blocks of a list of that kind. */
function toggleList(listName: string, itemName: string): Command {
  return ({ tr, dispatch, commands }) =>
    (dispatch !== undefined && convertList(tr, listName)) ||
    commands.toggleList(listName, itemName);
}

/** Lists. The schema's order, as the first that fits is what an empty place is filled with. */
export const listNodes = [
  BulletList.extend({
    ...coreNode('bulletList'),
    addCommands: () => ({ toggleBulletList: () => toggleList('bulletList', 'listItem') }),
  }),
  OrderedList.extend({
    ...coreNode('orderedList'),
    addCommands: () => ({ toggleOrderedList: () => toggleList('orderedList', 'listItem') }),
  }),
  ListItem.extend({
    ...coreNode('listItem'),
    addKeyboardShortcuts() {
      return itemShortcuts('listItem')(this);
    },
    addNodeView: () => listItemView,
  }),
  TaskList.extend({
    ...coreNode('taskList'),
    addCommands: () => ({ toggleTaskList: () => toggleList('taskList', 'taskItem') }),
  }),
  TaskItem.extend({
    ...coreNode('taskItem'),
    addKeyboardShortcuts() {
      return itemShortcuts('taskItem')(this);
    },
    addNodeView: () => listItemView,
    addInputRules() {
      return [
        checkboxInListRule(),
        wrappingInputRule({
          find: CHECKBOX,
          type: this.type,
          getAttributes: (match) => ({ checked: isTicked(match) }),
        }),
      ];
    },
  }).configure({ nested: true }),
];
