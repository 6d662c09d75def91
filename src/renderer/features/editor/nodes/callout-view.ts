import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { makeElement } from './make-element';
import { isControlEvent } from './node-field';

/** The kinds that the picker offers; a document may hold any other. */
const KINDS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', 'INFO', 'QUESTION', 'EXAMPLE'];

function nameOf(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}

/** Shows a callout with a picker of its kind. */
export const calloutView: NodeViewRenderer = ({ node, getPos, editor }) => {
  const picker = makeElement('select', { 'aria-label': 'Kind of callout' });
  const bar = makeElement('div', { class: 'callout-kind', contenteditable: 'false' }, picker);
  const content = makeElement('div', { class: 'block-content' });
  const dom = makeElement('div', { class: 'callout', role: 'group' }, content, bar);

  const show = (callout: Node): void => {
    const kind = String(callout.attrs['kind']);
    const known = KINDS.find((one) => one === kind.toUpperCase());
    const values = known ? KINDS : [kind, ...KINDS];
    picker.replaceChildren(
      ...values.map((value) => makeElement('option', { value }, nameOf(value))),
    );
    picker.value = known ?? kind;
    picker.disabled = !editor.isEditable;
    dom.dataset.kind = kind.toLowerCase();
    dom.setAttribute('aria-label', `Callout: ${nameOf(kind)}`);
  };
  picker.addEventListener('change', () => {
    const position = getPos();
    if (position === undefined) return;
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'kind', picker.value));
  });

  show(node);
  return {
    dom,
    contentDOM: content,
    update(callout) {
      if (callout.type !== node.type) return false;
      show(callout);
      return true;
    },
    stopEvent: isControlEvent,
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' && !content.contains(mutation.target),
  };
};
