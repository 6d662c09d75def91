import { type EditorState, NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { makeElement } from '../nodes/make-element';

const CARD = 'reference-card';
/** Milliseconds that the mouse rests on a reference before its card opens. */
const REST = 300;
const GAP = 6;

/** Something in a line that stands for more than it shows. */
export interface Reference {
  /** The name of its node. */
  readonly name: string;
  /** What finds its element. */
  readonly selector: string;
  /** What is told of it; null for nothing. */
  readonly tell: (view: EditorView, element: Element) => Node | string | null;
}

/** Where the node of this name is that is selected or that the cursor touches; null elsewhere. */
export function positionAtCursor({ selection }: EditorState, name: string): number | null {
  const { $from, from } = selection;
  if (selection instanceof NodeSelection) return selection.node.type.name === name ? from : null;
  if (!selection.empty) return null;
  const { nodeBefore, nodeAfter } = $from;
  if (nodeBefore?.type.name === name) return from - nodeBefore.nodeSize;
  return nodeAfter?.type.name === name ? from : null;
}

/** Shows what a reference stands for on a card, to the mouse and to the cursor. */
export function referenceCards(reference: Reference): Plugin {
  const card = new ReferenceCard(reference);
  return new Plugin({
    view: () => ({
      update(view, before) {
        if (before.doc !== view.state.doc) card.close();
        else if (!before.selection.eq(view.state.selection)) card.followCursor(view);
      },
      destroy: () => card.close(),
    }),
    props: {
      handleDOMEvents: {
        mouseover: (view, event) => card.followMouse(view, event.target),
        mouseleave: () => card.close(),
        blur: () => card.close(),
      },
    },
  });
}

class ReferenceCard {
  readonly #reference: Reference;
  #dom: HTMLElement | null = null;
  #element: Element | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Escape closes it, wherever the focus is. */
  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.close();
  };

  constructor(reference: Reference) {
    this.#reference = reference;
  }

  followMouse(view: EditorView, target: EventTarget | null): void {
    const { selector } = this.#reference;
    const element = target instanceof Element ? target.closest(selector) : null;
    if (element === this.#element) return;
    this.close();
    if (element === null) return;
    this.#element = element;
    this.#waiting = setTimeout(() => this.#show(view, element), REST);
  }

  followCursor(view: EditorView): void {
    this.close();
    const position = view.hasFocus() ? positionAtCursor(view.state, this.#reference.name) : null;
    const element = position === null ? null : view.nodeDOM(position);
    if (element instanceof Element) this.#show(view, element);
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#dom?.remove();
    document.removeEventListener('keydown', this.#onKey, true);
    this.#element?.removeAttribute('aria-describedby');
    this.#dom = null;
    this.#element = null;
  }

  #show(view: EditorView, element: Element): void {
    if (!element.isConnected) return;
    this.#element = element;
    const told = this.#reference.tell(view, element);
    if (told === null) return;
    const card = makeElement('div', { id: CARD, class: CARD, role: 'tooltip' }, told);
    (view.dom.closest('main') ?? document.body).append(card);
    element.setAttribute('aria-describedby', CARD);
    document.addEventListener('keydown', this.#onKey, true);
    const { left, top, bottom } = element.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const isBelow = bottom + GAP + height <= innerHeight;
    card.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
    card.style.top = `${isBelow ? bottom + GAP : top - GAP - height}px`;
    this.#dom = card;
  }
}
