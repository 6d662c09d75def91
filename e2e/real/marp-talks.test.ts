import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '../test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLOURED } from '#core/talk/theme/marp-colours';
import { readMarpTheme } from '#core/talk/theme/marp-theme';
import { themeContrasts } from '#core/talk/theme/theme-contrast';
import { countPages, pdfNotes, pdfText } from './pdf-text';
import { isRoot, runTool, toolFile } from './run-tool';
import { expectNotesAlone, expectSlides, type FoundSlide } from './talks/expect-slides';
import type { FixtureTalk } from './talks/fixture-talk';
import { judgeOverflow } from './talks/judge-overflow';
import { LOOKS } from './talks/looks';
import { measureSlides } from './talks/measure-slides';
import { openTalks } from './talks/open-talks';
import { readZip } from './talks/read-zip';
import { TEN_TALKS } from './ten-talks';

let folder: string;
let browser: Browser;
/** What was told of each talk when its slides were written. */
const told = new Map<FixtureTalk, readonly string[]>();

/** Where a talk's slides are, with or without notes. */
const deckOf = ({ name }: FixtureTalk, notes: string): string => join(folder, notes, name);
const fileOf = (talk: FixtureTalk, notes: string, ending: string): string =>
  join(deckOf(talk, notes), `${talk.name}.${ending}`);
const allFiles = (notes: string): readonly string[] =>
  TEN_TALKS.map((talk) => fileOf(talk, notes, 'md'));

/** Runs the real Marp once over several decks; what it makes of one lies beside it. */
function marp(files: readonly string[], ...args: string[]): Promise<string> {
  const program = [toolFile('OUTLOUD_MARP'), '--no-stdin', ...args, ...files];
  return runTool(process.execPath, program, folder);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-marp-talks-'));
  const talks = await openTalks(folder, [...TEN_TALKS, ...LOOKS]);
  for (const talk of TEN_TALKS) {
    for (const notes of ['with', 'without', 'only'] as const) {
      const { warnings } = await talks.write(talk, 'marp', deckOf(talk, notes), notes);
      if (notes === 'with') told.set(talk, warnings);
    }
  }
  for (const look of LOOKS) await talks.write(look, 'marp', deckOf(look, 'without'), 'without');
  await talks.close();
  // With the usual template notes are in the page, with the bare one slides are set as printed.
  await marp(allFiles('with'));
  const looks = LOOKS.map((look) => fileOf(look, 'without', 'md'));
  await marp([...allFiles('without'), ...looks], '--template', 'bare');
  browser = await chromium.launch({
    executablePath: toolFile('CHROME_PATH'),
    args: isRoot ? ['--no-sandbox'] : [],
  });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a browser shows of a deck that Marp made. */
async function readPage(file: string): Promise<readonly FoundSlide[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(pathToFileURL(file).href);
  const found = await page.locator('section').evaluateAll((slides) =>
    slides.map((slide, index) => ({
      title: slide.querySelector('h1, h2, h3')?.textContent ?? '',
      text: slide.textContent ?? '',
      notes: document.querySelector(`.bespoke-marp-note[data-index="${index}"]`)?.textContent ?? '',
      code: Array.from(
        slide.querySelectorAll(':is(pre, marp-pre) code:not(.language-mermaid)'),
        (code) => (code.textContent ?? '').replace(/\n$/, ''),
      ),
    })),
  );
  expect(await page.evaluate('window.wasRun')).toBeUndefined();
  // They would be fetched from the internet.
  await expect(page.locator('img.emoji').count()).resolves.toBe(0);
  await page.close();
  return found;
}

describe.each(TEN_TALKS.map((talk) => [talk.name, talk] as const))('%s', (_, talk) => {
  it.each(['with', 'without'] as const)('is what it was as slides %s notes', async (notes) => {
    expectSlides(talk, await readPage(fileOf(talk, notes, 'html')), notes);
  });

  it('has nothing that is said in a deck without notes', async () => {
    const text = await readFile(fileOf(talk, 'without', 'md'), 'utf8');
    const said = talk.slides.flatMap(({ notes }) => notes);
    expect(said.filter((words) => text.includes(words))).toEqual([]);
  });

  it('is told whole by its notes alone', async () => {
    const file = join(deckOf(talk, 'only'), `${talk.name}-notes.md`);
    expectNotesAlone(talk, await readFile(file, 'utf8'));
  });
});

it('becomes PDF with a page a slide, and all notes beside them', async () => {
  await marp(allFiles('with'), '--pdf', '--pdf-notes', '--allow-local-files', '--parallel', '2');
  for (const talk of TEN_TALKS) {
    const pdf = pdfText(await readFile(fileOf(talk, 'with', 'pdf')));
    expect.soft(countPages(pdf), talk.name).toBe(talk.slides.length);
    expectNotesAlone(talk, pdfNotes(pdf).join('\n'));
  }
}, 300_000);

it('becomes PowerPoint with each note on its slide', async () => {
  // Marp makes a picture of each slide, and waits for ever where several decks are in one browser.
  const pictures = ['--image-scale', '0.25', '--no-parallel', '--allow-local-files'];
  await marp(allFiles('with'), '--pptx', ...pictures);
  for (const talk of TEN_TALKS) {
    const file = await readFile(fileOf(talk, 'with', 'pptx'));
    const parts = await readZip(file, /^ppt\/(?:slides|notesSlides)\/\w+\d+\.xml$/);
    const count = [...parts.keys()].filter((name) => name.startsWith('ppt/slides/')).length;
    // Its slides are pictures, so they have neither titles nor code, nor words to be found.
    const found = Array.from({ length: count }, (_, at) => ({
      title: null,
      text: `${talk.slides[at]?.shown.join('\n')}${wordsOf(parts.get(`ppt/slides/slide${at + 1}.xml`))}`,
      notes: wordsOf(parts.get(`ppt/notesSlides/notesSlide${at + 1}.xml`)),
      code: null,
    }));
    expectSlides(talk, found);
  }
}, 300_000);

/** The words of a part of a PowerPoint file. */
function wordsOf(xml = ''): string {
  const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text = '']) =>
      text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
    )
    .join('\n');
}

it('has no overflow that is not told of, and tells of none in vain', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const slides = [];
  for (const talk of TEN_TALKS) {
    await page.goto(pathToFileURL(fileOf(talk, 'without', 'html')).href);
    await page.evaluate(() => document.fonts.ready);
    const measured = await measureSlides(page, 'section', null);
    slides.push({ talk, measured, warnings: told.get(talk) ?? [] });
  }
  await page.close();
  const { wrong, found, precision, recall } = judgeOverflow(slides, 24.65);
  process.stdout.write(
    `Overflow in Marp: ${found} slides, precision ${precision}, recall ${recall}\n`,
  );
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(8);
});

it.each(LOOKS.map((look) => [look.name, look] as const))(
  'has the colours that are reckoned for its front matter: %s',
  async (_, look) => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(fileOf(look, 'without', 'html')).href);
    const shown = await page
      .locator('section')
      .last()
      .evaluate(
        (slide, kinds) =>
          kinds.map((what) => {
            const part = what === 'section' ? slide : (slide.querySelector(what) ?? slide);
            const own = getComputedStyle(part).backgroundColor;
            const isClear = own.endsWith(', 0)');
            const ground = isClear ? getComputedStyle(slide).backgroundColor : own;
            return { what, text: getComputedStyle(part).color, ground };
          }),
        [...COLOURED],
      );
    await page.close();
    const reckoned = themeContrasts(readMarpTheme(look.markdown.split('\n\n')[0] ?? ''));
    expect(
      reckoned.map(({ what, text, ground }) => ({ what, text: rgb(text), ground: rgb(ground) })),
    ).toEqual(shown);
  },
);

/** `#rrggbb` as browsers tell it. */
function rgb(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}
