import { Extension } from '@tiptap/core';
import { requestLink } from './link-request';

/** Shortcuts that belong to no single block or mark. */
export const writingKeys = (onPickImage: () => void) =>
  Extension.create({
    name: 'writingKeys',
    // Before the undo of UndoRedo.
    priority: 1000,
    addKeyboardShortcuts() {
      return {
        // The first undo after a typing rule gives back the characters as they were typed.
        'Mod-z': ({ editor }) => editor.commands.undoInputRule(),
        'Mod-k': ({ editor }) => {
          requestLink(editor);
          return true;
        },
        'Mod-Shift-i': () => {
          onPickImage();
          return true;
        },
      };
    },
  });
