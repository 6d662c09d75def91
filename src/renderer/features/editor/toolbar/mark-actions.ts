import {
  IconBold,
  IconCode,
  IconHighlight,
  IconItalic,
  IconStrikethrough,
} from '@tabler/icons-react';
import type { EditorAction } from './editor-action';

/** What makes words stand out. */
export const markActions: readonly EditorAction[] = [
  {
    id: 'bold',
    label: 'Bold',
    icon: IconBold,
    shortcut: 'Mod-b',
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isActive: (editor) => editor.isActive('bold'),
  },
  {
    id: 'italic',
    label: 'Italic',
    icon: IconItalic,
    shortcut: 'Mod-i',
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isActive: (editor) => editor.isActive('italic'),
  },
  {
    id: 'strike',
    label: 'Strikethrough',
    icon: IconStrikethrough,
    shortcut: 'Mod-Shift-s',
    run: (editor) => editor.chain().focus().toggleStrike().run(),
    isActive: (editor) => editor.isActive('strike'),
  },
  {
    id: 'code',
    label: 'Code',
    icon: IconCode,
    shortcut: 'Mod-e',
    run: (editor) => editor.chain().focus().toggleCode().run(),
    isActive: (editor) => editor.isActive('code'),
  },
  {
    id: 'highlight',
    label: 'Highlight',
    icon: IconHighlight,
    shortcut: 'Mod-Shift-h',
    run: (editor) => editor.chain().focus().toggleHighlight().run(),
    isActive: (editor) => editor.isActive('highlight'),
  },
];
