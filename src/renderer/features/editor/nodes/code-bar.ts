import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { changeNode } from './change-node';
import { changeFence, readFence } from './fence';
import { createLanguageField } from './language-field';
import { makeElement } from './make-element';
import { makeSoon } from './make-soon';
import { createNodeField } from './node-field';

/** How long the button says that it copied, in milliseconds. */
const COPIED = 1_600;

/** What stands above the code: its title, its marked lines, numbers, language, and copying. */
interface CodeBar {
  readonly dom: HTMLElement;
  update(block: Node): void;
  destroy(): void;
}

/** Makes the bar; of a long text the parts of those that are far down come soon after. */
export function createCodeBar(
  editor: Editor,
  getPos: () => number | undefined,
  node: Node,
): CodeBar {
  const dom = makeElement('div', { class: 'code-bar', contenteditable: 'false' });
  let current = node;
  let update: ((block: Node) => void) | null = null;
  const destroy = makeSoon(() => {
    update = fillCodeBar(dom, editor, getPos, current);
  });
  return {
    dom,
    update(block) {
      current = block;
      update?.(block);
    },
    destroy,
  };
}

/**
 * Makes what is in the bar; what is typed in it goes into the words of the fence.
 *
 * @returns shows another state of the block
 */
function fillCodeBar(
  dom: HTMLElement,
  editor: Editor,
  getPos: () => number | undefined,
  node: Node,
): (block: Node) => void {
  const title = createNodeField(
    {
      editor,
      getPos,
      field: makeElement('input', { placeholder: 'Title or file', spellcheck: 'false' }),
      label: 'Caption of the code',
      read: (block) => readFence(block).title ?? '',
      write: (text, block) => changeFence(block, { title: text.trim() || null }),
    },
    node,
  );
  const marked = createNodeField(
    {
      editor,
      getPos,
      field: makeElement('input', { placeholder: 'Mark lines, as 1,3-5', spellcheck: 'false' }),
      label: 'Marked lines, as in 1,3-5',
      read: (block) => readFence(block).marked,
      write: (text, block) => changeFence(block, { marked: text }),
    },
    node,
  );
  const { field, list } = createLanguageField();
  const language = createNodeField(
    {
      editor,
      getPos,
      field,
      label: 'Language of the code',
      read: (block) => readFence(block).language ?? '',
      write: (text, block) => changeFence(block, { language: text.trim() || null }),
    },
    node,
  );
  const numbers = makeElement('button', { type: 'button', 'aria-label': 'Line numbers' }, '123');
  numbers.title = 'Line numbers';
  numbers.addEventListener('click', () => {
    changeNode(editor, getPos, (block) =>
      changeFence(block, { isNumbered: !readFence(block).isNumbered }),
    );
  });
  dom.append(
    title.dom,
    marked.dom,
    numbers,
    makeElement('span', { class: 'code-language' }, language.dom, list),
    createCopyButton(editor, getPos),
  );

  const show = (block: Node): void => {
    numbers.setAttribute('aria-pressed', String(readFence(block).isNumbered));
    numbers.disabled = !editor.isEditable;
    dom.toggleAttribute('data-readonly', !editor.isEditable);
  };
  show(node);
  return (block) => {
    for (const part of [title, marked, language]) part.update(block);
    show(block);
  };
}

/** Copies the code as it is: no fence, no number, no line more. */
function createCopyButton(editor: Editor, getPos: () => number | undefined): HTMLElement {
  const button = makeElement('button', { type: 'button', 'aria-label': 'Copy the code' }, 'Copy');
  const said = makeElement('span', { class: 'code-copied', role: 'status' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (word: string): void => {
    said.textContent = word;
    clearTimeout(timer);
    timer = setTimeout(() => {
      said.textContent = '';
    }, COPIED);
  };
  button.addEventListener('click', () => {
    const position = getPos();
    const block = position === undefined ? null : editor.state.doc.nodeAt(position);
    if (!block) return;
    navigator.clipboard.writeText(block.textContent).then(
      () => say('Copied'),
      () => say('Not copied'),
    );
  });
  return makeElement('span', { class: 'code-copy' }, button, said);
}
