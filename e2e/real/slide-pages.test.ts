import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '../test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { SLIDE_STYLE } from '#core/talk/pages/slide-style';
import { type SlidePages, writeSlidePages } from '#core/talk/pages/write-pages';
import { isRoot, toolFile } from './run-tool';
import type { FixtureTalk } from './talks/fixture-talk';
import { judgeOverflow } from './talks/judge-overflow';
import { type MeasuredSlide, measureSlides } from './talks/measure-slides';
import { TEN_TALKS } from './ten-talks';

/** The size of code on a page where neither it nor the page is set smaller, in pixels. */
const CODE = 23.2;

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-pages-'));
  browser = await chromium.launch({
    executablePath: toolFile('CHROME_PATH'),
    args: isRoot ? ['--no-sandbox'] : [],
  });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes a talk's pages with its pictures beside them. */
async function writeTalk({ name, title, markdown, pictures = {} }: FixtureTalk) {
  const images = join(folder, name, 'images');
  await mkdir(images, { recursive: true });
  const attachments: Record<string, string> = {};
  for (const [picture, bytes] of Object.entries(pictures)) {
    attachments[picture] = `${bytes.length.toString(16).padStart(64, '0')}.png`;
    await writeFile(join(images, picture), bytes);
  }
  return writeSlidePages(makeRecord('t1', title, markdown, { kind: 'talk', attachments }));
}

/** Measures pages as they are, or each at its own size as if it were never set smaller. */
async function measurePages(
  page: Page,
  { name }: FixtureTalk,
  { pages }: SlidePages,
  isWhole: boolean,
): Promise<readonly MeasuredSlide[]> {
  const slides = pages.map(({ html }) => {
    const shown = isWhole ? html.replace(/\bsize-\d+/, 'size-100') : html;
    return `<section class="slide">${shown}</section>`;
  });
  const file = join(folder, name, `${isWhole ? 'whole' : 'set'}.html`);
  const style = `<style>body{margin:0}${SLIDE_STYLE}</style>`;
  await writeFile(file, `<!doctype html><meta charset="utf-8">${style}${slides.join('\n')}`);
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready);
  return measureSlides(page, '.slide', '.slide-content');
}

it('has no overflow that is not told of, and tells of none in vain', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const judged = [];
  const cut: string[] = [];
  for (const talk of TEN_TALKS) {
    const written = await writeTalk(talk);
    const whole = await measurePages(page, talk, written, true);
    const set = await measurePages(page, talk, written, false);
    // A slide that is too full is told of, and set so small that nothing of it is cut off.
    const measured = whole.map((slide, at) => ({ ...slide, picture: set[at]?.picture ?? null }));
    judged.push({ talk, measured, warnings: written.warnings });
    for (const [at, slide] of set.entries()) {
      const isTold = written.warnings.some(
        (text) => text.startsWith(`Slide ${at + 1},`) && text.includes('% of the width'),
      );
      if ((slide.isCut || slide.used > 1.01) && !isTold)
        cut.push(`${talk.name}, slide ${at + 1}: ${JSON.stringify(slide)}`);
    }
  }
  await page.close();
  const { wrong, found, precision, recall } = judgeOverflow(judged, CODE);
  process.stdout.write(
    `Overflow on pages: ${found} slides, precision ${precision}, recall ${recall}\n`,
  );
  expect(cut).toEqual([]);
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(8);
});
