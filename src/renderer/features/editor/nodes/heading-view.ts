import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { createHeadingTiming, type HeadingTiming } from './heading-timing';
import { makeElement } from './make-element';
import { isControlEvent } from './node-field';

const LEVELS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

const PLAN = ['minutes', 'priority', 'demo', 'cut'];

/** Shows a heading; in a talk, or where it is set, with what is planned of it. */
export function headingView(isTalk: boolean): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    const content = makeElement('span', { class: 'heading-text' });
    const dom = makeElement(LEVELS[Number(node.attrs['level']) - 1] ?? 'h6', {}, content);

    let timing: HeadingTiming | null = null;
    const show = (heading: Node): void => {
      const isTimed = isTalk || PLAN.some((name) => (heading.attrs[name] ?? null) !== null);
      if (!isTimed) {
        timing?.dom.remove();
        return;
      }
      // Most headings never have one, and a long text has hundreds.
      timing ??= createHeadingTiming(editor, getPos, heading);
      if (timing.dom.parentNode !== dom) dom.append(timing.dom);
      timing.update(heading);
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
