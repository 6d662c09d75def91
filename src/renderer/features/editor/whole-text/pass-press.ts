import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const CONTROL = 'input, textarea, button, select';

/** Where in the text a press on its picture is; null beside it, and on a field or a button. */
export function findPressed(picture: EditorView, press: MouseEvent): number | null {
  // Otherwise nothing in it is found.
  picture.dom.removeAttribute('inert');
  const { clientX: left, clientY: top } = press;
  const found = document.elementFromPoint(left, top);
  if (found === null || !picture.dom.contains(found) || found.closest(CONTROL)) return null;
  return picture.posAtCoords({ left, top })?.pos ?? null;
}

/**
 * Passes a press of the mouse on to what stands there now. The browser looks only once what a press
 * is on, and here that was the picture of the text, which has just gone.
 *
 * @param place where the text is shown
 * @param pressed where in the text
 */
export function passPress(view: EditorView, place: HTMLElement, pressed: number | null): void {
  const end = new AbortController();
  const heard = { capture: true, signal: end.signal };
  window.addEventListener('pointerdown', () => end.abort(), heard);
  window.addEventListener(
    'mousedown',
    (event) => {
      if (event.target !== place) return;
      event.preventDefault();
      if (pressed === null) return;
      const { tr } = view.state;
      view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pressed))));
      view.focus();
    },
    heard,
  );
  window.addEventListener(
    'click',
    (event) => {
      end.abort();
      if (event.target !== place) return;
      event.stopImmediatePropagation();
      const found = document.elementFromPoint(event.clientX, event.clientY);
      if (found === null || !view.dom.contains(found)) return;
      found.closest<HTMLElement>(CONTROL)?.focus();
      found.dispatchEvent(new MouseEvent('click', event));
    },
    heard,
  );
}
