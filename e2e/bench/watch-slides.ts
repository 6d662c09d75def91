import type { Page } from '../test';

declare global {
  interface Window {
    /** When the slide that is shown next was painted, in milliseconds since 1970. */
    slidePainted: Promise<number>;
    /** When the last key was pressed, by the same clock. */
    keyPressed: number;
  }
}

/**
 * Has a window tell when its next slide is painted: the next frame after it was put in or made
 * visible, and a task after it. Keys are noted by the clock that all windows share.
 * @param kind Marp has all slides in the page and shows one of them
 */
export async function watchSlide(page: Page, kind: 'outloud' | 'marp'): Promise<void> {
  await page.evaluate((whose) => {
    const pressed = ({ timeStamp }: KeyboardEvent): void => {
      window.keyPressed = performance.timeOrigin + timeStamp;
    };
    window.addEventListener('keydown', pressed, { capture: true, once: true });
    const [shown, changes] =
      whose === 'marp'
        ? [document.body, { subtree: true, attributeFilter: ['class'] }]
        : [document.querySelector('[data-page]')?.shadowRoot, { childList: true }];
    if (!shown) throw new Error('No slide is shown.');
    window.slidePainted = new Promise((resolve) => {
      const painted = new MessageChannel();
      painted.port1.addEventListener('message', () =>
        resolve(performance.timeOrigin + performance.now()),
      );
      painted.port1.start();
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => painted.port2.postMessage(null));
      });
      observer.observe(shown, changes);
    });
  }, kind);
}

/** Has each window that opens from now on tell when its first slide is painted. */
export async function watchFirstSlides(context: ReturnType<Page['context']>): Promise<void> {
  await context.addInitScript(() => {
    window.slidePainted = new Promise((resolve) => {
      const painted = new MessageChannel();
      painted.port1.addEventListener('message', () =>
        resolve(performance.timeOrigin + performance.now()),
      );
      painted.port1.start();
      const look = (): void => {
        const host = document.querySelector('[data-page]');
        if (host?.shadowRoot?.querySelector('.slide')) painted.port2.postMessage(null);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
}
