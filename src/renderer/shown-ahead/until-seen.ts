/** Milliseconds after which a page has been painted, or nobody looks at it. */
const PATIENCE = 300;

/**
 * Resolves when the page's first text is on the screen, and a letter that is typed at once, too:
 * what else runs would delay both.
 */
export async function untilSeen(): Promise<void> {
  await Promise.race([paintedTwice(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function paintedTwice(): Promise<void> {
  await new Promise<void>((resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    }).observe({ type: 'paint', buffered: true });
  });
  await nextFrame();
  await nextFrame();
}

const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
