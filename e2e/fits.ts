import { expect, type Locator } from './test';
import type { Running } from './window';

/** The window as it is to be used: its size in pixels, and how far it is zoomed. */
const SIZES = [
  { name: '800 px', width: 800, height: 520, zoom: 1 },
  { name: '1280 px at 200 %', width: 1280, height: 800, zoom: 2 },
  { name: '4K', width: 3840, height: 2160, zoom: 1 },
  { name: '1280 px', width: 1280, height: 800, zoom: 1 },
] as const;

type Size = (typeof SIZES)[number];

async function resize({ app, page }: Running, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, size);
  await expect
    .poll(() => page.evaluate(() => [innerWidth, innerHeight]), size.name)
    .toEqual([size.width / size.zoom, size.height / size.zoom]);
}

/** What scrolls sideways, or has something out of reach to the left or right. */
function findMisfits({ page }: Running): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`;
    const found: string[] = [];
    // Lines of code and wide tables scroll in their own boxes.
    const mayScroll = 'pre, pre *, .table-scroll, .cm-editor *, [class*="katex"]';
    for (const element of document.querySelectorAll('html, body, body *')) {
      const { overflowX } = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const scrolls = overflowX === 'auto' || overflowX === 'scroll' || element.matches('html');
      if (isWider && scrolls && !element.matches(mayScroll)) {
        found.push(`scrolls sideways: ${nameOf(element)}`);
      }
    }
    const controls = 'button, a[href], input, select, textarea, [role="tab"], [role="option"]';
    for (const control of document.querySelectorAll(controls)) {
      const isSeen = control.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isSeen || control.closest('[aria-hidden="true"]') !== null) continue;
      const box = control.getBoundingClientRect();
      let [from, to] = [0, innerWidth];
      for (let around = control.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue;
        const edge = around.getBoundingClientRect();
        [from, to] = [Math.max(from, edge.left), Math.min(to, edge.right)];
      }
      if (box.width > 2 && (box.left < from - 1 || box.right > to + 1)) {
        found.push(`cut off: ${nameOf(control)}`);
      }
    }
    return found;
  });
}

/**
 * The controls that can't be brought into sight, or have something over them. All are looked at in
 * one go within the page: to ask it of each takes twice the time of all the rest.
 */
async function findOutOfReach(
  { page }: Running,
  controls: readonly Locator[],
): Promise<readonly string[]> {
  const handles = await Promise.all(controls.map((control) => control.elementHandle()));
  const problems = await page.evaluate(async (elements) => {
    const seen = (element: Element): Promise<number> =>
      new Promise((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          resolve(entry?.isIntersecting ? entry.intersectionRatio : 0);
        });
        observer.observe(element);
      });
    const problemOf = async (element: Element | null): Promise<string | null> => {
      // What is drawn anew meanwhile is another element.
      if (!element?.isConnected) return 'gone';
      (element as Element & { scrollIntoViewIfNeeded(): void }).scrollIntoViewIfNeeded();
      if ((await seen(element)) < 0.95) return 'out of sight';
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit !== null && (element.contains(hit) || hit.contains(element))) return null;
      return `under ${hit?.outerHTML.slice(0, 120) ?? 'nothing'}`;
    };
    const told: (string | null)[] = [];
    for (const element of elements) told.push(await problemOf(element));
    return told;
  }, handles);
  return problems.flatMap((problem, at) =>
    problem === null ? [] : [`${String(controls[at])}: ${problem}`],
  );
}

/**
 * Expects a screen to fit in each size of the window; it is as it was afterwards.
 *
 * @param controls what is to be done there: each is reachable with nothing over it
 */
export async function expectToFit(
  running: Running,
  screen: string,
  controls: readonly Locator[],
): Promise<void> {
  for (const size of SIZES) {
    const what = `${screen}, ${size.name}`;
    await resize(running, size);
    await expect.poll(() => findMisfits(running), what).toEqual([]);
    await expect.poll(() => findOutOfReach(running, controls), what).toEqual([]);
    // Nothing was moved that a person can't move.
    const moved = await running.page.evaluate(() =>
      [document.documentElement, document.body, document.getElementById('root')].map((one) => [
        one?.scrollTop,
        one?.scrollLeft,
      ]),
    );
    expect(moved.flat(), what).toEqual([0, 0, 0, 0, 0, 0]);
  }
}
