import type { Page } from '../test';

/** Milliseconds from the press of the mouse. */
interface OpeningTimes {
  /** Until the first screen of the text is painted. */
  readonly seen: number;
  /** Until it can be written in. */
  readonly ready: number;
}

/** So often the wheel is turned, with milliseconds between. */
const TURNS = 150;
const BETWEEN_TURNS_MS = 20;

declare global {
  interface Window {
    /** Milliseconds from each key to the paint of what it changed. */
    typedTimes: number[];
    /** Milliseconds from the last press of the mouse to the paint of what was waited for. */
    shownTime: Promise<OpeningTimes>;
    /** Gives the milliseconds between frames since they are noted, and ends that. */
    endFrames: () => number[];
    /** The same from the last key or press of the mouse. */
    answerTime: Promise<number>;
  }
}

/**
 * Has the page note for each key how long it takes from the moment that the browser got it until
 * the next frame after the change was handed over to be shown: the next animation frame after the
 * `input` event, and a task after it. The Event Timing API says the same in steps of 8 ms, which is
 * more than what is to be told apart.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.typedTimes = [];
    let pressed = 0;
    const painted = new MessageChannel();
    painted.port1.addEventListener('message', ({ data }: MessageEvent<number>) =>
      window.typedTimes.push(performance.now() - data),
    );
    painted.port1.start();
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp;
      },
      true,
    );
    window.addEventListener(
      'input',
      () => {
        const since = pressed;
        requestAnimationFrame(() => painted.port2.postMessage(since));
      },
      true,
    );
  });
}

/** Has the page note the same for each key that moves the focus, until the next frame after that. */
export async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressed = 0;
    const painted = new MessageChannel();
    painted.port1.addEventListener('message', ({ data }: MessageEvent<number>) =>
      window.typedTimes.push(performance.now() - data),
    );
    painted.port1.start();
    window.addEventListener(
      'keydown',
      ({ timeStamp, key }) => {
        pressed = key.startsWith('Arrow') ? timeStamp : 0;
      },
      true,
    );
    window.addEventListener(
      'focusin',
      () => {
        const since = pressed;
        pressed = 0;
        if (since > 0) requestAnimationFrame(() => painted.port2.postMessage(since));
      },
      true,
    );
  });
}

/**
 * Puts the cursor behind a text that is in the editor once, in sight. Marks of the spelling may
 * have cut it into several nodes.
 */
export async function placeCursor(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const editor = document.querySelector<HTMLElement>('[aria-label="Text of the entry"]');
    if (editor === null) throw new Error('No text is open.');
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    let before = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const length = before.length;
      before += node.data;
      const found = before.indexOf(wanted, Math.max(0, length - wanted.length));
      if (found < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      editor.focus({ preventScroll: true });
      document.getSelection()?.collapse(node, found + wanted.length - length);
      return;
    }
    throw new Error(`“${wanted}” is not in the text.`);
  }, text);
}

/**
 * The next press of the mouse is the beginning; the ends are the paint of a text that begins so, and
 * the paint of its editor.
 */
export async function watchOpening(page: Page, beginning: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.shownTime = new Promise((resolve) => {
      const begin = ({ timeStamp }: MouseEvent): void => {
        const whenPainted = async (selector: string): Promise<number> => {
          const isThere = (): boolean =>
            document.querySelector(selector)?.textContent.startsWith(wanted) === true;
          do await new Promise((next) => requestAnimationFrame(next));
          while (!isThere());
          return new Promise((told) => {
            const painted = new MessageChannel();
            painted.port1.addEventListener('message', () => told(performance.now() - timeStamp));
            painted.port1.start();
            painted.port2.postMessage(null);
          });
        };
        void Promise.all([
          whenPainted('.entry-text > :first-child'),
          whenPainted('[aria-label="Text of the entry"] > :first-child'),
        ]).then(([seen, ready]) => resolve({ seen, ready }));
      };
      window.addEventListener('mousedown', begin, { capture: true, once: true });
    });
  }, beginning);
}

/**
 * The next key or press of the mouse is the beginning; the end is the paint of an element that the
 * selector finds and that holds the text.
 */
export async function watchAnswer(page: Page, selector: string, text: string): Promise<void> {
  await page.evaluate(
    ([found, wanted]) => {
      window.answerTime = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`“${wanted}” was not shown in ${found}.`)), 30_000);
        const ended = new AbortController();
        const begin = ({ timeStamp }: Event): void => {
          ended.abort();
          const painted = new MessageChannel();
          painted.port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
          painted.port1.start();
          const isThere = (): boolean =>
            [...document.querySelectorAll(found)].some(({ textContent }) =>
              textContent.includes(wanted),
            );
          const look = (): void => {
            if (isThere()) painted.port2.postMessage(null);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        for (const event of ['keydown', 'mousedown']) {
          window.addEventListener(event, begin, { capture: true, signal: ended.signal });
        }
      });
    },
    [selector, text] as const,
  );
}

/** What scrolls around an element, at its top. */
async function scrollerOf(page: Page, selector: string) {
  return page.evaluateHandle((found) => {
    let box = document.querySelector(found);
    while (
      box &&
      (box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY === 'visible')
    ) {
      box = box.parentElement;
    }
    const scroller = box ?? document.scrollingElement;
    if (scroller === null) throw new Error('Nothing can be scrolled.');
    scroller.scrollTop = 0;
    return scroller;
  }, selector);
}

/** Milliseconds between frames while the text is scrolled by so many pixels each. */
export async function scrollText(page: Page, selector: string, by: number): Promise<number[]> {
  const scroller = await scrollerOf(page, selector);
  return page.evaluate(
    async ([box, pixels]) => {
      const frames: number[] = [];
      let last = performance.now();
      for (let step = 0; step < 200; step += 1) {
        box.scrollTop += pixels;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        frames.push(now - last);
        last = now;
      }
      if (box.scrollTop === 0) throw new Error('It did not scroll.');
      return frames.slice(5);
    },
    [scroller, by] as const,
  );
}

/** Milliseconds between frames while the wheel is turned over the text, by so many pixels each turn. */
export async function turnWheel(page: Page, selector: string, by: number): Promise<number[]> {
  const scroller = await scrollerOf(page, selector);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const note = (now: number): void => {
      frames.push(now - last);
      last = now;
      frame = requestAnimationFrame(note);
    };
    let frame = requestAnimationFrame(note);
    window.endFrames = () => {
      cancelAnimationFrame(frame);
      return frames.slice(5);
    };
  });
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(BETWEEN_TURNS_MS);
  }
  return page.evaluate(
    ([box, least]) => {
      const frames = window.endFrames();
      if (box.scrollTop < least) throw new Error(`It scrolled to ${box.scrollTop} only.`);
      return frames;
    },
    [scroller, (by * TURNS) / 2] as const,
  );
}
