import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRoot, runTool, toolFile } from './run-tool';
import { expectNotesAlone, expectSlides, type FoundSlide } from './talks/expect-slides';
import type { FixtureTalk } from './talks/fixture-talk';
import { openTalks } from './talks/open-talks';
import { TEN_TALKS } from './ten-talks';

let folder: string;
let browser: Browser;

/** Where a talk's slides are, with or without notes. */
const deckOf = ({ name }: FixtureTalk, notes: string): string => join(folder, notes, name);
const fileOf = (talk: FixtureTalk, notes: string, ending: string): string =>
  join(deckOf(talk, notes), `${talk.name}.${ending}`);

/** Runs the real Marp once over several decks; what it makes of one lies beside it. */
function marp(files: readonly string[], ...args: string[]): Promise<string> {
  return runTool(
    process.execPath,
    [toolFile('OUTLOUD_MARP'), '--no-stdin', ...args, ...files],
    folder,
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-marp-talks-'));
  const talks = await openTalks(folder, TEN_TALKS);
  for (const talk of TEN_TALKS) {
    for (const notes of ['with', 'without', 'only'] as const)
      await talks.write(talk, 'marp', deckOf(talk, notes), notes);
  }
  await talks.close();
  await marp(
    ['with', 'without'].flatMap((notes) => TEN_TALKS.map((talk) => fileOf(talk, notes, 'md'))),
  );
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
  await page.locator('img.emoji').evaluateAll((images) => {
    // Marp draws them as pictures.
    for (const image of images) image.replaceWith((image as HTMLImageElement).alt);
  });
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
  await page.close();
  return found;
}

describe.each(TEN_TALKS.map((talk) => [talk.name, talk] as const))('%s', (_, talk) => {
  it.each(['with', 'without'] as const)('is what it was as slides %s notes', async (notes) => {
    expectSlides(talk, await readPage(fileOf(talk, notes, 'html')), notes);
  });

  it('is told whole by its notes alone', async () => {
    expectNotesAlone(
      talk,
      await readFile(join(deckOf(talk, 'only'), `${talk.name}-notes.md`), 'utf8'),
    );
  });
});
