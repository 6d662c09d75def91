import { Node } from '@tiptap/core';
import { coreNode } from '../schema/core-fields';
import { makeElement } from './make-element';
import { createNodeField, isControlEvent } from './node-field';

/** The address that a link `[text][label]` points to. */
export const definitionNode = Node.create({
  ...coreNode('definition'),
  addNodeView:
    () =>
    ({ node, getPos, editor }) => {
      const label = String(node.attrs['label']);
      const address = createNodeField(
        {
          editor,
          getPos,
          field: makeElement('input', { type: 'text', spellcheck: 'false' }),
          label: `Address of the reference ${label}`,
          read: (definition) => String(definition.attrs['href']),
          write: (text) => ({ href: text.trim() }),
        },
        node,
      );
      const dom = makeElement(
        'div',
        { class: 'definition', contenteditable: 'false' },
        makeElement('span', { class: 'definition-label' }, `[${label}]`),
        address.dom,
      );
      return {
        dom,
        update(definition) {
          if (definition.type !== node.type || definition.attrs['label'] !== label) return false;
          address.update(definition);
          return true;
        },
        stopEvent: isControlEvent,
        ignoreMutation: () => true,
      };
    },
});
