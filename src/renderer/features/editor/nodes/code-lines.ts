import type { Node } from '@tiptap/pm/model';
import { markedLines } from '#core/document/code-info';
import { readFence } from './fence';
import { makeElement } from './make-element';

/** Numbers and bands behind the lines of a code block. */
interface CodeLines {
  readonly dom: HTMLElement;
  show(block: Node): void;
}

/**
 * Makes a layer that stands under the code, line by line, with the same letters, unseen, so that
 * its lines break where the code's do. The text itself gets no marks, and the layer changes only in
 * the lines that changed.
 */
export function createCodeLines(): CodeLines {
  const dom = makeElement('div', {
    class: 'code-lines',
    'aria-hidden': 'true',
    contenteditable: 'false',
  });

  return {
    dom,
    show(block) {
      const { isNumbered, marked } = readFence(block);
      const isShown = isNumbered || marked !== '';
      const lines = isShown ? block.textContent.split('\n') : [];
      const bands = markedLines(marked, lines.length);
      dom.hidden = !isShown;
      while (dom.childElementCount > lines.length) dom.lastElementChild?.remove();
      lines.forEach((text, index) => {
        const line = dom.children[index] ?? dom.appendChild(makeElement('div'));
        if (line.getAttribute('data-text') !== text) line.setAttribute('data-text', text);
        line.toggleAttribute('data-marked', bands.has(index + 1));
      });
    },
  };
}
