import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { makeElement } from './make-element';

/** Shows an item of a list; with a checkbox where `checked` is true or false. */
export const listItemView: NodeViewRenderer = ({ node, getPos, editor }) => {
  const content = makeElement('div', { class: 'item-content' });
  const dom = makeElement('li', {}, content);

  // Most items have none, and a long text has hundreds of items.
  let check: { readonly label: HTMLElement; readonly checkbox: HTMLInputElement } | null = null;
  const makeCheck = () => {
    const checkbox = makeElement('input', { type: 'checkbox' });
    checkbox.addEventListener('change', () => {
      const position = getPos();
      if (position === undefined || !editor.isEditable) return;
      editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'checked', checkbox.checked));
    });
    const label = makeElement('label', { contenteditable: 'false', class: 'task-check' }, checkbox);
    return { label, checkbox };
  };

  const show = (item: Node): void => {
    const { checked } = item.attrs;
    if (typeof checked !== 'boolean') {
      check?.label.remove();
      delete dom.dataset.checked;
      return;
    }
    check ??= makeCheck();
    const { label, checkbox } = check;
    if (label.parentNode !== dom) dom.prepend(label);
    dom.dataset.checked = String(checked);
    checkbox.checked = checked;
    checkbox.disabled = !editor.isEditable;
    checkbox.setAttribute('aria-label', `Done: ${item.firstChild?.textContent ?? ''}`);
  };

  show(node);
  return {
    dom,
    contentDOM: content,
    update(item) {
      if (item.type !== node.type) return false;
      show(item);
      return true;
    },
    stopEvent: (event) =>
      event.target instanceof Element && check?.label.contains(event.target) === true,
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' && !content.contains(mutation.target),
  };
};
