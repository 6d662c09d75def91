import type { NodeViewRenderer } from '@tiptap/core';
import type { Drawing } from '../drawings/drawing';
import { editOnClick } from './edit-field';
import { makeElement } from './make-element';
import { createNodeField, isControlEvent } from './node-field';

interface SourceBlock {
  /** What the block is, shown above its source. */
  readonly title: string;
  /** The attribute that holds the source. */
  readonly attribute: string;
  /** Makes what is drawn of it; the source then shows only where it is edited or wrong. */
  readonly draw?: () => Drawing;
}

/**
 * Shows a block as its source in a field. A textarea has no `\r`: where the source's lines all end
 * in `\r\n`, what is typed gets them back.
 */
export function sourceBlockView({ title, attribute, draw }: SourceBlock): NodeViewRenderer {
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
    editOnClick(dom, textarea, editor);
    const drawing = draw?.();
    if (drawing) dom.prepend(drawing.dom);
    drawing?.show(String(node.attrs[attribute]));
    return {
      dom,
      update(block) {
        if (block.type !== node.type) return false;
        update(block);
        drawing?.show(String(block.attrs[attribute]));
        return true;
      },
      destroy: () => drawing?.destroy(),
      stopEvent: isControlEvent,
      ignoreMutation: () => true,
    };
  };
}
