import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

declare global {
  interface Window {
    /** Shows a text in the editor. */
    openText: (html: string) => void;
  }
}

const editor = new Editor({
  element: document.body,
  extensions: [StarterKit],
  editorProps: { attributes: { role: 'textbox', 'aria-label': 'Text of the entry' } },
});

window.openText = (html) => void editor.commands.setContent(html);
