import { Extension, type Editor } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { editField } from './edit-field';

/**
 * Enter on a selected block or atom that is edited in a field goes into that field. So does what is
 * typed on a source, such as a formula: it would take the place of the whole of it.
 */
export const enterField = Extension.create({
  name: 'enterField',
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const found = fieldOfSelected(this.editor);
        found?.field.focus();
        return found !== null;
      },
    };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => {
            const found = isTyping(event) && editor.isEditable ? fieldOfSelected(editor) : null;
            // The letter itself goes where the focus is by then.
            if (found?.isSource === true) editField(found.field);
            return false;
          },
        },
      }),
    ];
  },
});

/** The field of the one selected node, if it has one, and whether it holds the whole of it. */
function fieldOfSelected({ state: { selection }, view }: Editor) {
  if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return null;
  const dom = view.nodeDOM(selection.from);
  if (!(dom instanceof HTMLElement)) return null;
  const field = dom.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([hidden]), textarea',
  );
  return field && { field, isSource: dom.matches('.source-block, .source-inline') };
}

function isTyping({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  // What an input method will write comes as `Process`.
  if (isComposing || key === 'Process') return true;
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}
