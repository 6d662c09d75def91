import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { DocumentNode } from '#core/document/document';
import { drawPart } from '../embeds/draw-part';
import type { HostBridge } from '../host-bridge';
import { makeElement } from '../nodes/make-element';
import { writeLinkTarget } from '../nodes/wikilink-text';
import { findDefinition, jumpFootnote, referenceAtCursor } from './footnote-places';

const CARD = 'footnote-card';
/** Milliseconds that the mouse rests on a reference before its card opens. */
const REST = 300;
const GAP = 6;

/** Shows a footnote at its reference, to the mouse and to the cursor; Mod+Enter goes there and back. */
export const footnotePreviews = (bridge: HostBridge) =>
  Extension.create({
    name: 'footnotePreviews',
    // Before the tick of a task.
    priority: 200,
    addKeyboardShortcuts() {
      return { 'Mod-Enter': ({ editor }) => jumpFootnote(editor) };
    },
    addProseMirrorPlugins() {
      const card = new FootnoteCard(bridge);
      return [
        new Plugin({
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
        }),
      ];
    },
  });

class FootnoteCard {
  readonly #bridge: HostBridge;
  #dom: HTMLElement | null = null;
  #reference: Element | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Escape closes it, wherever the focus is. */
  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.close();
  };

  constructor(bridge: HostBridge) {
    this.#bridge = bridge;
  }

  followMouse(view: EditorView, target: EventTarget | null): void {
    const reference = target instanceof Element ? target.closest('.footnote-reference') : null;
    if (reference === this.#reference) return;
    this.close();
    if (reference === null) return;
    this.#reference = reference;
    this.#waiting = setTimeout(() => this.#show(view, reference), REST);
  }

  followCursor(view: EditorView): void {
    this.close();
    const label = view.hasFocus() ? referenceAtCursor(view.state) : null;
    if (label === null) return;
    const { from, $from } = view.state.selection;
    const isBefore = $from.nodeBefore?.type.name === 'footnoteReference';
    const reference = view.nodeDOM(isBefore && view.state.selection.empty ? from - 1 : from);
    if (reference instanceof Element) this.#show(view, reference);
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#dom?.remove();
    document.removeEventListener('keydown', this.#onKey, true);
    this.#reference?.removeAttribute('aria-describedby');
    this.#dom = null;
    this.#reference = null;
  }

  #show(view: EditorView, reference: Element): void {
    if (!reference.isConnected) return;
    this.#reference = reference;
    const found = findDefinition(view.state.doc, reference.textContent ?? '');
    const part = (found?.node.toJSON() as DocumentNode | undefined)?.content ?? [];
    const card = makeElement('div', { id: CARD, class: CARD, role: 'tooltip' });
    if (found === null || found.node.textContent.trim() === '') {
      card.append('This footnote has no text yet.');
    } else {
      const { host } = this.#bridge;
      const embed = (target: Parameters<typeof writeLinkTarget>[0]) =>
        makeElement('span', {}, `![[${writeLinkTarget(target)}]]`);
      card.append(drawPart(part, { assetUrl: (src) => host.assetUrl(src), embed }));
    }
    (view.dom.closest('main') ?? document.body).append(card);
    reference.setAttribute('aria-describedby', CARD);
    document.addEventListener('keydown', this.#onKey, true);
    const { left, top, bottom } = reference.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const isBelow = bottom + GAP + height <= innerHeight;
    card.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
    card.style.top = `${isBelow ? bottom + GAP : top - GAP - height}px`;
    this.#dom = card;
  }
}
