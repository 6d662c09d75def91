import type { NodeViewRenderer } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { commentText } from '#core/document/comments';
import { makeElement } from '../nodes/make-element';
import { requestComment } from './comment-request';

const SVG = 'http://www.w3.org/2000/svg';
/** Of Tabler’s “message”, as the other icons are. */
const BUBBLE =
  'M8 9h8M8 13h6M18 4a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-5l-5 3v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12z';

function createIcon(): Element {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', BUBBLE);
  icon.append(path);
  return icon;
}

/** Shows a comment as a quiet mark with its first words; a click opens it. */
export function commentView(tag: 'span' | 'div'): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    const words = makeElement('span', { class: 'comment-words' });
    const button = makeElement(
      'button',
      { type: 'button', tabindex: '-1', 'aria-haspopup': 'dialog' },
      createIcon(),
      words,
    );
    const dom = makeElement(
      tag,
      { class: 'comment', 'data-type': node.type.name, contenteditable: 'false' },
      button,
    );
    const show = (value: string): void => {
      words.textContent = commentText(value);
      button.setAttribute('aria-label', `Comment: ${commentText(value)}`);
    };
    show(String(node.attrs['value']));
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const position = getPos();
      if (position === undefined) return;
      const { doc, tr } = editor.state;
      editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, position)));
      requestComment(editor);
    });
    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false;
        show(String(next.attrs['value']));
        return true;
      },
      stopEvent: (event) => event.type === 'mousedown' || event.type === 'click',
      ignoreMutation: () => true,
    };
  };
}
