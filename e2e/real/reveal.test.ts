import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '../test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DeckReport } from '#contract/calls/api';
import { isRoot, toolFile } from './run-tool';
import { expectSlides, type FoundSlide } from './talks/expect-slides';
import type { FixtureTalk } from './talks/fixture-talk';
import { measureSlides } from './talks/measure-slides';
import { openTalks } from './talks/open-talks';
import { TEN_TALKS } from './ten-talks';

let folder: string;
let browser: Browser;
/** Errors of pages, and what they asked the network for. */
const problems: string[] = [];
const reports = new Map<FixtureTalk, DeckReport>();

const deckOf = ({ name }: FixtureTalk, notes: string): string => join(folder, notes, name);
const fileOf = (talk: FixtureTalk, notes: string): string =>
  join(deckOf(talk, notes), `${talk.name}.html`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-reveal-'));
  const talks = await openTalks(folder, TEN_TALKS);
  for (const talk of TEN_TALKS) {
    reports.set(talk, await talks.write(talk, 'reveal', deckOf(talk, 'with'), 'with'));
    await talks.write(talk, 'reveal', deckOf(talk, 'without'), 'without');
  }
  await talks.close();
  browser = await chromium.launch({
    executablePath: toolFile('CHROME_PATH'),
    args: isRoot ? ['--no-sandbox'] : [],
  });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a deck as a person does, from the disk and with no network. */
async function openDeck(talk: FixtureTalk, notes: string): Promise<Page> {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1280, height: 720 },
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${talk.name}: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) problems.push(`${talk.name}: ${request.url()}`);
  });
  await page.goto(pathToFileURL(fileOf(talk, notes)).href);
  await page.waitForFunction('Reveal.isReady()');
  return page;
}

function readSlides(page: Page): Promise<readonly FoundSlide[]> {
  return page.locator('.slides > section').evaluateAll((slides) =>
    slides.map((slide) => {
      const notes = slide.querySelector(':scope > aside.notes');
      const shown = slide.cloneNode(true) as Element;
      for (const hidden of shown.querySelectorAll(':scope > aside.notes, .page-number'))
        hidden.remove();
      return {
        title: shown.querySelector('h1, h2, h3')?.textContent ?? '',
        text: shown.textContent ?? '',
        notes: notes?.textContent ?? '',
        code: Array.from(shown.querySelectorAll('pre.code code'), (code) => code.textContent ?? ''),
      };
    }),
  );
}

describe.each(TEN_TALKS.map((talk) => [talk.name, talk] as const))('%s', (_, talk) => {
  it('shows its slides, and has its notes where nobody sees them', async () => {
    const page = await openDeck(talk, 'with');
    expectSlides(talk, await readSlides(page), 'with');
    expect(await page.evaluate('window.wasRun')).toBeUndefined();
    expect(await page.evaluate('Reveal.getTotalSlides()')).toBe(talk.slides.length);
    await page.addStyleTag({ content: '.slides > section { display: block !important }' });
    expect(
      await page
        .locator('aside.notes')
        .evaluateAll((notes) => notes.filter((note) => note.checkVisibility()).length),
    ).toBe(0);
    const broken = await page
      .locator('.slides img')
      .evaluateAll((images) =>
        images.filter((one) => (one as HTMLImageElement).naturalWidth === 0),
      );
    expect(broken).toEqual([]);
    const measured = await measureSlides(page, '.slides > section', '.slide-content');
    const { warnings } = reports.get(talk) ?? { warnings: [] };
    for (const [at, { isCut, code }] of measured.entries()) {
      const isTold = warnings.some((warning) => warning.startsWith(`Slide ${at + 1},`));
      if (isCut || (code !== null && code < 12)) {
        expect.soft(isTold, `${talk.name}, slide ${at + 1}`).toBe(true);
      }
    }
    await page.context().close();
  });

  it('holds no word of its notes without them', async () => {
    const page = await openDeck(talk, 'without');
    expectSlides(talk, await readSlides(page), 'without');
    const text = await readFile(fileOf(talk, 'without'), 'utf8');
    expect(text).not.toMatch(/<aside class="notes">|data-timing="/);
    expect(await readdir(deckOf(talk, 'without'))).toEqual([`${talk.name}.html`]);
    await page.context().close();
  });
});

afterEach(() => expect(problems.splice(0)).toEqual([]));

describe('the speaker view', () => {
  it('opens with S, and shows what is said and the pace', async () => {
    const [talk] = TEN_TALKS;
    if (talk === undefined) throw new Error('There is no talk.');
    const page = await openDeck(talk, 'with');
    const at = talk.slides.findIndex(({ notes }) => notes.length > 0);
    await page.evaluate(`Reveal.slide(${at})`);
    const [view] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await view.waitForFunction(
      (words) =>
        document.querySelector('.speaker-controls-notes .value')?.textContent?.includes(words),
      talk.slides[at]?.notes[0] ?? '',
    );
    const current = view.frameLocator('#current-slide iframe');
    expect(
      await current.locator('section.present h1, section.present h2').first().textContent(),
    ).toBe(talk.slides[at]?.title);
    expect(await view.locator('.pacing').isVisible()).toBe(true);
    await page.context().close();
  });
});
