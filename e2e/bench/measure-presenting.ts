import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type ElectronApplication, type Page } from '../test';
import { isRoot } from '../real/run-tool';
import { share, spread } from './figures';
import { watchFirstSlides, watchSlide } from './watch-slides';

/** Slides that are gone to in each round; in a small talk back and forth. */
const STEPS = 40;
const TURN = 9;
const BETWEEN_STEPS_MS = 80;
const REST_MS = 1_500;

/** Milliseconds. */
interface ShowTimes {
  /** From the key until both windows show the first slide. */
  readonly opened: number;
  /** From each key until the slide is painted in both windows. */
  readonly steps: readonly number[];
  /** The same until it is painted in the window that got the key. */
  readonly own: readonly number[];
}

/** Gives the open talk in its two windows, and ends it. */
async function presentOnce(app: ElectronApplication, page: Page, turn: number): Promise<ShowTimes> {
  await page.evaluate(() => {
    const pressed = ({ timeStamp }: KeyboardEvent): void => {
      window.keyPressed = performance.timeOrigin + timeStamp;
    };
    window.addEventListener('keydown', pressed, { capture: true });
  });
  const opening = [windowOf(app, 'presenter'), windowOf(app, 'audience')] as const;
  await page.bringToFront();
  await page.keyboard.press('Control+F5');
  const [presenter, audience] = await Promise.all(opening);
  const since = await page.evaluate(() => window.keyPressed);
  const first = await Promise.all([presenter, audience].map(paintedIn));
  await presenter.waitForTimeout(REST_MS);
  const steps: number[] = [];
  const own: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const { key, painted } = await stepIn(
      presenter,
      [presenter, audience],
      'outloud',
      Math.floor(step / turn) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft',
    );
    own.push((painted[0] ?? NaN) - key);
    steps.push(Math.max(...painted) - key);
  }
  const closed = presenter.waitForEvent('close');
  await presenter.keyboard.press('Escape').catch(() => undefined);
  await closed;
  await page.getByRole('button', { name: /^(?:Don’t keep the timing|Done)$/ }).click();
  return { opened: Math.max(...first) - since, steps, own };
}

/** Goes to another slide by a key; moments since 1970. */
async function stepIn(
  page: Page,
  windows: readonly Page[],
  kind: 'outloud' | 'marp',
  by = 'ArrowRight',
) {
  await Promise.all(windows.map((one) => watchSlide(one, kind)));
  await page.waitForTimeout(BETWEEN_STEPS_MS);
  await page.keyboard.press(by);
  const painted = await Promise.all(windows.map(paintedIn));
  return { key: await page.evaluate(() => window.keyPressed), painted };
}

const paintedIn = (page: Page): Promise<number> => page.evaluate(() => window.slidePainted);

async function windowOf(app: ElectronApplication, name: string): Promise<Page> {
  const isIt = (page: Page): boolean => page.url().endsWith(`/${name}.html`);
  return app.windows().find(isIt) ?? app.waitForEvent('window', { predicate: isIt });
}

/** Marp's own HTML of the same talk in a window of Chromium: milliseconds of each step. */
async function stepThroughMarp(deck: string): Promise<readonly number[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '',
    headless: false,
    args: isRoot ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(pathToFileURL(deck).href);
  await page.waitForTimeout(REST_MS);
  const steps: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const { key, painted } = await stepIn(page, [page], 'marp');
    steps.push(Math.max(...painted) - key);
  }
  await browser.close();
  return steps;
}

/**
 * Giving a long talk in two windows, beside a small one and Marp's own HTML of the long one.
 * @param home the folder with what Marp wrote
 * @param open opens a talk in the main window
 */
export async function measurePresenting(
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  home: string,
  rounds: number,
  open: { readonly long: () => Promise<unknown>; readonly small: () => Promise<unknown> },
): Promise<readonly string[]> {
  await watchFirstSlides(app.context());
  const times: Record<'long' | 'small', ShowTimes[]> = { long: [], small: [] };
  const marp: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const which of ['small', 'long'] as const) {
      await open[which]();
      times[which].push(await presentOnce(app, page, which === 'small' ? TURN : STEPS));
    }
    marp.push(...(await stepThroughMarp(join(home, 'marp', 'a-long-talk.html'))));
  }
  const { long, small } = times;
  const opened = (all: readonly ShowTimes[]): string => spread(all.map((one) => one.opened));
  const told = (all: readonly number[]): string =>
    `p50 ${share(all, 0.5).toFixed(1)}, p95 ${share(all, 0.95).toFixed(1)}, longest ${share(all, 1).toFixed(1)}`;
  const flat = (all: readonly ShowTimes[], what: 'steps' | 'own'): readonly number[] =>
    all.flatMap((one) => one[what]);
  return [
    `  from the key until both windows show the first slide: ${opened(long)}; a talk of 10 slides ${opened(small)}`,
    `  a step until both windows show it: ${told(flat(long, 'steps'))}; a talk of 10 slides p95 ${share(flat(small, 'steps'), 0.95).toFixed(1)}`,
    `    until the presenter’s shows it: ${told(flat(long, 'own'))}`,
    `    Marp’s HTML, one window: ${told(marp)}`,
  ];
}
