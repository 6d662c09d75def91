import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Esc, then Tab leaves the text, which otherwise takes Tab for lists, tables and code
 * (WCAG 2.1.2, no keyboard trap).
 */
export const leaveByKeyboard = Extension.create({
  name: 'leaveByKeyboard',
  addProseMirrorPlugins() {
    let leaving = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(_view, event) {
              if (event.key === 'Shift') return false;
              const leaves = leaving && event.key === 'Tab';
              leaving = event.key === 'Escape';
              // Handled here means: not by the text, so the window moves the focus.
              return leaves;
            },
          },
        },
      }),
    ];
  },
});
