import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const CONTROL = 'input, textarea, button, select';

/** Pixels up to which a hand that clicks may move, or the browser says that the mouse did. */
const STILL = 3;

/** Where in the text a press on its picture is; null beside it, and on a field or a button. */
export function findPressed(picture: EditorView, press: MouseEvent): number | null {
  // Otherwise nothing in it is found.
  picture.dom.removeAttribute('inert');
  const { clientX: left, clientY: top } = press;
  const found = document.elementFromPoint(left, top);
  if (found === null || !picture.dom.contains(found) || found.closest(CONTROL)) return null;
  return picture.posAtCoords({ left, top })?.pos ?? null;
}

/** Where in the text the mouse is now; null beside it. */
function findPlace(view: EditorView, { clientX: left, clientY: top }: MouseEvent): number | null {
  return view.posAtCoords({ left, top })?.pos ?? null;
}

/**
 * Passes a press of the mouse on to what stands there now, and selects from there for as long as
 * the button is held. The browser looks only once what a press is on, and here that was the picture
 * of the text, which has just gone.
 *
 * @param place where the text is shown
 * @param pressed where in the text
 */
export function passPress(view: EditorView, place: HTMLElement, pressed: number | null): void {
  const end = new AbortController();
  const heard = { capture: true, signal: end.signal };
  /** Whether the button is held since it was pressed on the text, and what was selected by that. */
  let [isHeld, isDragged] = [false, false];
  let [left, top] = [0, 0];
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
      isHeld = event.button === 0;
      [left, top] = [event.clientX, event.clientY];
    },
    heard,
  );
  window.addEventListener(
    'mousemove',
    (event) => {
      if (pressed === null || !isHeld || (event.buttons & 1) === 0) return;
      const way = Math.hypot(event.clientX - left, event.clientY - top);
      if (!isDragged && way <= STILL) return;
      const held = findPlace(view, event);
      if (held === null || (held === pressed && !isDragged)) return;
      isDragged = true;
      const { tr } = view.state;
      const selection = TextSelection.between(tr.doc.resolve(pressed), tr.doc.resolve(held));
      view.dispatch(tr.setSelection(selection).scrollIntoView());
    },
    heard,
  );
  window.addEventListener(
    'click',
    (event) => {
      end.abort();
      if (event.target !== place && !isDragged) return;
      event.stopImmediatePropagation();
      // It ends a selection, and is for nothing that lies under it.
      if (isDragged) return;
      const found = document.elementFromPoint(event.clientX, event.clientY);
      if (found === null || !view.dom.contains(found)) return;
      found.closest<HTMLElement>(CONTROL)?.focus();
      found.dispatchEvent(new MouseEvent('click', event));
    },
    heard,
  );
}
