import { Extension } from '@tiptap/core';
import { createRequest } from '../behaviour/request';
import { deleteBlock, duplicateBlock } from './block-commands';
import { moveBlock } from './move-block';

const menuRequest = createRequest();

/** Listens for the key that asks for the menu of the block with the cursor. */
export const onBlockMenuRequested = menuRequest.listen;

/** The shortcuts for whole blocks, as the menu tells them. */
export const BLOCK_KEYS = {
  menu: 'Mod-.',
  up: 'Alt-ArrowUp',
  down: 'Alt-ArrowDown',
  duplicate: 'Alt-Shift-ArrowDown',
  remove: 'Mod-Shift-k',
} as const;

export const blockKeys = Extension.create({
  name: 'blockKeys',
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      [BLOCK_KEYS.menu]: () => {
        menuRequest.ask(editor);
        return true;
      },
      [BLOCK_KEYS.up]: () => moveBlock(-1)(editor.state, editor.view.dispatch),
      [BLOCK_KEYS.down]: () => moveBlock(1)(editor.state, editor.view.dispatch),
      [BLOCK_KEYS.duplicate]: () => duplicateBlock(editor.state, editor.view.dispatch),
      [BLOCK_KEYS.remove]: () => deleteBlock(editor.state, editor.view.dispatch),
    };
  },
});
