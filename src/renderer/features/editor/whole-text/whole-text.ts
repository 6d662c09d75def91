import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { beforeFocus } from '../../../look/focus-text';
import { afterPaint } from './after-paint';
import { drawFirstScreen } from './first-screen';
import { findPressed, passPress } from './pass-press';

/** What a person does who has seen the text: it must find all of it. */
const DEEDS = ['keydown', 'pointerdown', 'mousedown', 'click', 'dragenter', 'paste'] as const;

/**
 * The text of an entry in the window. Of a long one the first screen is shown as a picture, and
 * the editor right after it is painted, or as soon as anything is done. The editor has the whole
 * text from the beginning: what it reports or saves is never a part of it.
 */
export class WholeText {
  readonly #editor: Editor;
  readonly #listeners = new Set<() => void>();
  #first: EditorView | null;
  #place: HTMLElement | null = null;
  #stopWaiting: () => void = () => undefined;
  #isDrawn = false;

  /** @param isSeen whether its beginning is what is shown first */
  constructor(editor: Editor, isSeen: boolean) {
    this.#editor = editor;
    this.#first = isSeen ? drawFirstScreen(editor) : null;
    if (this.#first === null) this.draw();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether the editor has its view. */
  readonly isDrawn = (): boolean => this.#isDrawn;

  /**
   * Calls back once it is drawn; at once where it is.
   *
   * @returns ends the waiting
   */
  whenDrawn(callback: () => void): () => void {
    if (!this.#isDrawn) return this.subscribe(callback);
    callback();
    return () => undefined;
  }

  /**
   * Shows it in an element.
   *
   * @returns takes it away again
   */
  show(place: HTMLElement): () => void {
    this.#place = place;
    if (this.#first === null) place.append(this.#editor.view.dom);
    else {
      place.append(this.#first.dom);
      this.#stopWaiting = this.#wait();
    }
    return () => {
      this.#stopWaiting();
      this.#place = null;
      place.replaceChildren();
    };
  }

  /** Draws all of it now, where that isn't done yet. */
  draw(): void {
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    this.#stopWaiting();
    this.#editor.mount(document.createElement('div'));
    this.#place?.replaceChildren(this.#editor.view.dom);
    this.#first?.destroy();
    this.#first = null;
    for (const listener of this.#listeners) listener();
  }

  /** Gives up what is shown of it. */
  destroy(): void {
    this.#stopWaiting();
    this.#first?.destroy();
    this.#editor.destroy();
  }

  #wait(): () => void {
    const end = new AbortController();
    const draw = (): void => this.draw();
    // Before whoever the event is for.
    for (const deed of DEEDS) {
      window.addEventListener(deed, (event) => this.#answer(event), {
        capture: true,
        signal: end.signal,
      });
    }
    const stops = [beforeFocus(draw), afterPaint(draw)];
    return () => {
      end.abort();
      for (const stop of stops) stop();
    };
  }

  #answer(deed: Event): void {
    const [place, first] = [this.#place, this.#first];
    const isPress = deed.type === 'pointerdown' && deed instanceof MouseEvent;
    if (!isPress || place === null || first === null) return this.draw();
    const pressed = findPressed(first, deed);
    this.draw();
    passPress(this.#editor.view, place, pressed);
  }
}
