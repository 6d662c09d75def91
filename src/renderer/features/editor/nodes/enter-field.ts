import { Extension } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** Enter on a selected block or atom that is edited in a field goes into that field. */
export const enterField = Extension.create({
  name: 'enterField',
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { view, state } = this.editor;
        if (!(state.selection instanceof NodeSelection)) return false;
        const dom = view.nodeDOM(state.selection.from);
        const field =
          dom instanceof HTMLElement
            ? dom.querySelector<HTMLElement>('input:not([hidden]), textarea')
            : null;
        if (!field || !state.selection.node.isAtom) return false;
        field.focus();
        return true;
      },
    };
  },
});
