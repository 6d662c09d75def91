import type { NodeViewRenderer } from '@tiptap/core';
import { makeElement } from './make-element';

/** Shows a block of blocks with a fixed label above, which is also its accessible name. */
export function labelledBlockView(className: string, label: string): NodeViewRenderer {
  return ({ node }) => {
    const content = makeElement('div', { class: 'block-content' });
    const title = makeElement('div', { class: 'block-label', contenteditable: 'false' }, label);
    const attributes = { class: className, role: 'group', 'aria-label': label };
    const dom = makeElement('div', attributes, content, title);
    return {
      dom,
      contentDOM: content,
      update: (block) => block.type === node.type,
      ignoreMutation: (mutation) =>
        mutation.type !== 'selection' && !content.contains(mutation.target),
    };
  };
}
