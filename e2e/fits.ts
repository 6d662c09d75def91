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

/** Whether a control can be brought into sight, with nothing over it. */
async function expectReachable(control: Locator, what: string): Promise<void> {
  // What is drawn anew meanwhile is another element.
  await expect(() => control.scrollIntoViewIfNeeded({ timeout: 5_000 })).toPass({
    timeout: 15_000,
  });
  await expect(control, what).toBeInViewport({ ratio: 0.95 });
  const covered = () =>
    control.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const isHit = hit !== null && (element.contains(hit) || hit.contains(element));
      return isHit ? null : (hit?.outerHTML.slice(0, 120) ?? 'nothing there');
    });
  await expect.poll(covered, what).toBe(null);
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
    for (const control of controls) await expectReachable(control, `${what}: ${String(control)}`);
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
