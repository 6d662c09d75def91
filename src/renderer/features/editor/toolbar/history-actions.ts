import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { EditorAction } from './editor-action';

/** Undo and redo, where they are lines of a menu. */
export const historyActions: readonly EditorAction[] = [
  {
    id: 'undo',
    label: 'Undo',
    icon: IconArrowBackUp,
    shortcut: 'Mod-z',
    run: (editor) => editor.chain().focus().undo().run(),
    isEnabled: (editor) => editor.can().undo(),
  },
  {
    id: 'redo',
    label: 'Redo',
    icon: IconArrowForwardUp,
    shortcut: 'Mod-Shift-z',
    run: (editor) => editor.chain().focus().redo().run(),
    isEnabled: (editor) => editor.can().redo(),
  },
];
