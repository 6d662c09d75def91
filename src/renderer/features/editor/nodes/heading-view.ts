import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { PRIORITIES } from '#core/document/priority';
import { makeElement } from './make-element';
import { createNodeField, isControlEvent } from './node-field';
import { parseMinutes } from './parse-minutes';

const LEVELS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Shows a heading; in a talk, or where they are set, with its minutes and priority. */
export function headingView(isTalk: boolean): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    const minutes = createNodeField(
      {
        editor,
        getPos,
        field: makeElement('input', { inputmode: 'decimal', placeholder: '–', maxlength: '5' }),
        label: 'Minutes',
        read: (heading) => String(heading.attrs['minutes'] ?? ''),
        write: (text) => {
          const typed = parseMinutes(text);
          return typed === undefined ? null : { minutes: typed };
        },
      },
      node,
    );
    const priority = makeElement('select', { 'aria-label': 'Priority' });
    for (const value of ['', ...PRIORITIES]) {
      priority.append(makeElement('option', { value }, value === '' ? 'priority' : value));
    }
    priority.addEventListener('change', () => {
      const position = getPos();
      if (position === undefined) return;
      const { tr } = editor.state;
      editor.view.dispatch(tr.setNodeAttribute(position, 'priority', priority.value || null));
    });
    const timing = makeElement(
      'span',
      { class: 'timing', contenteditable: 'false' },
      makeElement('label', {}, minutes.dom, ' min'),
      priority,
    );
    const content = makeElement('span', { class: 'heading-text' });
    const dom = makeElement(LEVELS[Number(node.attrs['level']) - 1] ?? 'h6', {}, content);

    const show = (heading: Node): void => {
      const isTimed =
        isTalk || heading.attrs['minutes'] !== null || heading.attrs['priority'] !== null;
      if (isTimed && !timing.isConnected) dom.append(timing);
      if (!isTimed) timing.remove();
      minutes.update(heading);
      priority.value = String(heading.attrs['priority'] ?? '');
      priority.disabled = !editor.isEditable;
      timing.dataset.priority = priority.value;
    };
    show(node);
    return {
      dom,
      contentDOM: content,
      update(heading) {
        if (heading.type !== node.type || heading.attrs['level'] !== node.attrs['level'])
          return false;
        show(heading);
        return true;
      },
      stopEvent: isControlEvent,
      ignoreMutation: (mutation) =>
        mutation.type !== 'selection' && !content.contains(mutation.target),
    };
  };
}
