import { makeElement } from './make-element';

/** The narrowest that an image can be made, in CSS pixels. */
const NARROWEST = 20;
const STEP = 10;
const LONG_STEP = 50;

interface HandleOptions {
  readonly picture: HTMLImageElement;
  /** How many pixels wider the image gets when the pointer goes one to the right. */
  readonly pull: () => number;
  /** Keeps a width; null for the image's own. */
  readonly onWidth: (width: number | null) => void;
  /** Back to the text. */
  readonly onLeave: () => void;
}

/** What an image is made wider and narrower by. */
interface ImageHandle {
  readonly dom: HTMLElement;
  /** Tells those who can't see it how wide the image is. */
  update(): void;
}

/**
 * Makes the handle at an image's side: pulled with the pointer, or with the arrow keys, Shift for
 * larger steps, Delete for the image's own width.
 */
export function createImageHandle(options: HandleOptions): ImageHandle {
  const { picture, pull, onWidth, onLeave } = options;
  const dom = makeElement('button', {
    type: 'button',
    class: 'image-handle',
    role: 'slider',
    'aria-label': 'Width of the image',
    'aria-valuemin': String(NARROWEST),
    title: 'Pull to resize. Arrow keys do it, too; Delete gives the own width back.',
  });
  let held: { readonly x: number; readonly width: number } | null = null;

  const room = (): number => {
    const line = picture.closest('p, td, th, li, h1, h2, h3, h4, h5, h6');
    return Math.max(NARROWEST, Math.floor(line?.clientWidth ?? picture.clientWidth));
  };
  const fit = (width: number): number => Math.round(Math.min(room(), Math.max(NARROWEST, width)));
  const update = (): void => {
    const width = Math.round(picture.clientWidth);
    dom.setAttribute('aria-valuemax', String(Math.max(room(), width)));
    dom.setAttribute('aria-valuenow', String(width));
    dom.setAttribute('aria-valuetext', `${width} pixels`);
  };

  dom.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    dom.focus();
    dom.setPointerCapture(event.pointerId);
    held = { x: event.clientX, width: picture.clientWidth };
  });
  dom.addEventListener('pointermove', (event) => {
    if (held === null) return;
    picture.style.width = `${fit(held.width + (event.clientX - held.x) * pull())}px`;
    update();
  });
  dom.addEventListener('pointerup', (event) => {
    if (held === null) return;
    const width = fit(held.width + (event.clientX - held.x) * pull());
    const isMoved = event.clientX !== held.x;
    held = null;
    if (isMoved) onWidth(width);
  });
  dom.addEventListener('pointercancel', () => {
    if (held !== null) picture.style.width = `${held.width}px`;
    held = null;
  });
  dom.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? LONG_STEP : STEP;
    const now = picture.clientWidth;
    const widths: Readonly<Record<string, number | null>> = {
      ArrowRight: now + step,
      ArrowUp: now + step,
      ArrowLeft: now - step,
      ArrowDown: now - step,
      Home: NARROWEST,
      End: room(),
      Delete: null,
      Backspace: null,
    };
    const isOther = event.key === 'Escape' || event.key === 'Enter';
    if (!isOther && !(event.key in widths)) return;
    event.preventDefault();
    event.stopPropagation();
    const width = widths[event.key];
    if (isOther) onLeave();
    else onWidth(width === null || width === undefined ? null : fit(width));
  });
  return { dom, update };
}
