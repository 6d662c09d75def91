import { Extension } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/**
 * Enter over words of several blocks deletes them before anything splits what is left: splitting
 * where the words were fails between blocks of unlike depth, such as a paragraph and a table.
 */
export const enterOverBlocks = Extension.create({
  name: 'enterOverBlocks',
  // Before what splits.
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        const { $from, $to } = selection;
        if (!(selection instanceof TextSelection) || $from.sameParent($to)) return false;
        // Within one table Enter goes to the cell below.
        const around = $from.blockRange($to, ({ type }) => type.name === 'table');
        if (around === null) editor.commands.deleteSelection();
        return false;
      },
    };
  },
});
