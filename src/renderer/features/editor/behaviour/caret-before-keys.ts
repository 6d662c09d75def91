import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Lets every key find the cursor where it is. The window tells of a moved cursor with a delay, and
 * a busy one passes on the next key before: Enter after an arrow key would split the old place.
 */
export const caretBeforeKeys = Extension.create({
  name: 'caretBeforeKeys',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(view) {
              if (!view.composing) document.dispatchEvent(new Event('selectionchange'));
              return false;
            },
          },
        },
      }),
    ];
  },
});
