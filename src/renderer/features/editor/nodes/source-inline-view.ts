import type { NodeViewRenderer } from '@tiptap/core';
import type { Drawing } from '../drawings/drawing';
import { editOnClick } from './edit-field';
import { makeElement } from './make-element';
import { createNodeField, isControlEvent } from './node-field';

interface SourceInline {
  /** What the atom is, for the tooltip and for those who can't see it. */
  readonly title: string;
  /** The attribute that holds the source. */
  readonly attribute: string;
  /** Makes what is drawn of it, which stands in its place while it is not edited. */
  readonly draw?: () => Drawing;
}

/** Shows an atom of a line as its source; while it is selected, a field edits it. */
export function sourceInlineView({ title, attribute, draw }: SourceInline): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    const shown = makeElement('code', {}, String(node.attrs[attribute]));
    const { dom: input, update } = createNodeField(
      {
        editor,
        getPos,
        field: makeElement('input', { type: 'text', spellcheck: 'false' }),
        label: title,
        read: (atom) => String(atom.attrs[attribute]),
        write: (text) => ({ [attribute]: text }),
      },
      node,
    );
    const dom = makeElement(
      'span',
      { class: 'source-inline', 'data-type': node.type.name, title, contenteditable: 'false' },
      shown,
      input,
    );
    editOnClick(dom, input, editor);
    const drawing = draw?.();
    if (drawing) dom.append(drawing.dom);
    drawing?.show(String(node.attrs[attribute]));
    // A field of one line would drop line breaks: such a source is only shown.
    input.hidden = String(node.attrs[attribute]).includes('\n');
    return {
      dom,
      update(atom) {
        if (atom.type !== node.type) return false;
        shown.textContent = String(atom.attrs[attribute]);
        update(atom);
        drawing?.show(String(atom.attrs[attribute]));
        return true;
      },
      destroy: () => drawing?.destroy(),
      selectNode: () => dom.classList.add('is-selected'),
      deselectNode: () => {
        if (!dom.contains(document.activeElement)) dom.classList.remove('is-selected');
      },
      stopEvent: isControlEvent,
      ignoreMutation: () => true,
    };
  };
}
