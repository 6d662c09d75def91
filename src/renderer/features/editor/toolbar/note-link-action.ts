import { IconBrackets } from '@tabler/icons-react';
import type { EditorAction } from './editor-action';

/** Begins a link to another entry, with the list of titles. */
export const noteLinkAction: EditorAction = {
  id: 'note-link',
  label: 'Link to a note',
  icon: IconBrackets,
  run: (editor) => editor.chain().focus().insertContent('[[').run(),
};
