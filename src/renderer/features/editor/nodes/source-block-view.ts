import type { NodeViewRenderer } from '@tiptap/core';
import { makeElement } from './make-element';
import { createNodeField, isControlEvent } from './node-field';

interface SourceBlock {
  /** What the block is, shown above its source. */
  readonly title: string;
  /** The attribute that holds the source. */
  readonly attribute: string;
}

/**
 * Shows a block as its source in a field. A textarea has no `\r`: where the source's lines all end
 * in `\r\n`, what is typed gets them back.
 */
export function sourceBlockView({ title, attribute }: SourceBlock): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    const { dom: textarea, update } = createNodeField(
      {
        editor,
        getPos,
        field: makeElement('textarea', { rows: '1', spellcheck: 'false' }),
        label: title,
        read: (block) => String(block.attrs[attribute]),
        write: (text, block) => {
          const isCrlf = /\r\n/.test(String(block.attrs[attribute]));
          return { [attribute]: isCrlf ? text.replaceAll('\n', '\r\n') : text };
        },
      },
      node,
    );
    const heading = makeElement('div', { class: 'source-title' }, title);
    const dom = makeElement(
      'div',
      { class: 'source-block', 'data-type': node.type.name, contenteditable: 'false' },
      heading,
      textarea,
    );
    return {
      dom,
      update(block) {
        if (block.type !== node.type) return false;
        update(block);
        return true;
      },
      stopEvent: isControlEvent,
      ignoreMutation: () => true,
    };
  };
}
