import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Spares a long text a walk through all of it at each change anywhere in the window: React counts
 * where the selection in a focused editable element is before it changes the page, to put it back
 * if that element loses the focus by it. This one keeps its own selection.
 */
export const unseenByReact = Extension.create({
  name: 'unseenByReact',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ dom }) => {
        Object.defineProperty(dom, 'contentEditable', {
          configurable: true,
          get: () => 'inherit',
          set: (value: string) => {
            dom.setAttribute('contenteditable', value);
          },
        });
        return { destroy: () => void Reflect.deleteProperty(dom, 'contentEditable') };
      },
    }),
  ],
});
