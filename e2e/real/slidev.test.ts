import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '../test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckReport } from '#contract/calls/api';
import { drawInElectron } from '#host/drawing/draw-in-electron';
import { isRoot, runTool, toolFile } from './run-tool';
import { serve } from './serve-folder';
import { expectAbsent, expectSlides, type FoundSlide } from './talks/expect-slides';
import type { FixtureTalk } from './talks/fixture-talk';
import { openTalks } from './talks/open-talks';
import { TALL_DIAGRAMS } from './talks/tall-diagrams';
import { TEN_TALKS } from './ten-talks';

const TALKS: readonly FixtureTalk[] = [...TEN_TALKS, TALL_DIAGRAMS];

/** A slide as Slidev shows it. */
interface ShownSlide extends FoundSlide {
  /** Whether something of it lies outside of the slide. */
  readonly isCut: boolean;
}

let folder: string;
let browser: Browser;
let shown: readonly ShownSlide[];
/** What the page asked for and didn't get. */
const missed: string[] = [];
const reports = new Map<FixtureTalk, DeckReport>();

const fileOf = ({ name }: FixtureTalk, notes: string): string =>
  join(notes, name, `${name}-slidev.md`);

/** Slidev's own deck of decks, so that one build shows all; its head is that of the first. */
async function allDecks(): Promise<string> {
  const [first = '', ...others] = TALKS.map((talk) => `src: ./${fileOf(talk, 'with')}\n---\n`);
  const [talk] = TALKS;
  const deck = talk === undefined ? '' : await readFile(join(folder, fileOf(talk, 'with')), 'utf8');
  const head = deck.slice(0, deck.indexOf('\n---\n', 1) + 1);
  return [`${head}routerMode: hash\n${first}`, ...others.map((other) => `---\n${other}`)].join(
    '\n',
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-slidev-'));
  const slidev = toolFile('OUTLOUD_SLIDEV');
  const drawing = drawInElectron(toolFile('ELECTRON_EXEC_PATH'), process.cwd());
  const talks = await openTalks(folder, TALKS, drawing.draw);
  for (const talk of TALKS) {
    for (const notes of ['with', 'without'] as const) {
      const report = await talks.write(talk, 'slidev', join(folder, notes, talk.name), notes);
      reports.set(talk, report);
    }
  }
  await talks.close();
  await drawing.close();
  await writeFile(join(folder, 'slides.md'), await allDecks());
  await symlink(join(slidev, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await runTool(
    process.execPath,
    [join(slidev, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'build', '--base', './'],
    folder,
  );
  browser = await chromium.launch({
    executablePath: toolFile('CHROME_PATH'),
    args: isRoot ? ['--no-sandbox'] : [],
  });
  shown = await readOverview();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Reads the page of Slidev that shows all slides with their notes beside them. */
async function readOverview(): Promise<readonly ShownSlide[]> {
  const site = await serve(join(folder, 'dist'));
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on('pageerror', ({ message }) => missed.push(message));
  page.on('response', (response) => {
    if (response.status() >= 400) missed.push(response.url());
  });
  page.on('requestfailed', (request) => missed.push(request.url()));
  await page.goto(`${site.address}/#/overview`);
  const count = TALKS.reduce((sum, { slides }) => sum + slides.length, 0);
  await page.waitForFunction(
    (all) => document.querySelectorAll('.overview-slide-block .slidev-layout').length >= all,
    count,
  );
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('.slidev-layout .mermaid')).every(
      ({ shadowRoot }) => shadowRoot?.querySelector('svg') !== null,
    ),
  );
  expect(await page.evaluate('window.wasRun')).toBeUndefined();
  const broken = await page
    .locator('.slidev-layout img')
    .evaluateAll((images) =>
      images.flatMap((image) =>
        (image as HTMLImageElement).naturalWidth === 0 ? [image.outerHTML] : [],
      ),
    );
  expect(broken).toEqual([]);
  const found = await page.locator('.overview-slide-block').evaluateAll((blocks) =>
    blocks.map((block) => {
      const layout = block.querySelector('.slidev-layout');
      const text = layout?.cloneNode(true) as Element;
      for (const hidden of text.querySelectorAll('.katex-mathml, button')) hidden.remove();
      return {
        title: text.querySelector('h1, h2, h3')?.textContent ?? '',
        text: text.textContent ?? '',
        notes: Array.from(block.querySelectorAll('.prose'), (note) => note.textContent).join(' '),
        code: Array.from(layout?.querySelectorAll('pre.slidev-code code') ?? [], (code) =>
          (code.textContent ?? '').replace(/\n$/, ''),
        ),
        isCut:
          (layout?.scrollHeight ?? 0) > (layout?.clientHeight ?? 0) + 2 ||
          [...(layout?.querySelectorAll('.mermaid') ?? [])].some((diagram) => {
            const drawn = diagram.shadowRoot?.querySelector('svg')?.getBoundingClientRect();
            const room = layout?.getBoundingClientRect();
            if (drawn === undefined || room === undefined) return true;
            return drawn.bottom > room.bottom + 1 || drawn.right > room.right + 1;
          }) ||
          [...(layout?.querySelectorAll('pre, table, p, h1, h2, h3') ?? [])].some(
            (part) =>
              part.scrollWidth > part.clientWidth + 2 ||
              part.clientWidth > (layout?.clientWidth ?? 0),
          ),
      };
    }),
  );
  await page.close();
  site.stop();
  return found;
}

/** The slides of one talk among all. */
function slidesOf(talk: FixtureTalk): readonly ShownSlide[] {
  const before = TALKS.slice(0, TALKS.indexOf(talk));
  const start = before.reduce((sum, { slides }) => sum + slides.length, 0);
  return shown.slice(start, start + talk.slides.length);
}

it('shows every diagram whole, however high it is by itself', () => {
  expect(slidesOf(TALL_DIAGRAMS).map(({ isCut }) => isCut)).toEqual(
    TALL_DIAGRAMS.slides.map(() => false),
  );
});

it('builds all talks with as many slides, and asks for nothing from the web', () => {
  expect(shown).toHaveLength(TALKS.reduce((sum, { slides }) => sum + slides.length, 0));
  expect(missed).toEqual([]);
});

describe.each(TALKS.map((talk) => [talk.name, talk] as const))('%s', (_, talk) => {
  it('shows its slides, with its notes where the speaker finds them', () => {
    const slides = slidesOf(talk);
    expectSlides(talk, slides, 'with');
    const { warnings } = reports.get(talk) ?? { warnings: [] };
    for (const [at, { isCut }] of slides.entries()) {
      const isTold = warnings.some((warning) => warning.startsWith(`Slide ${at + 1},`));
      if (isCut) expect.soft(isTold, `${talk.name}, slide ${at + 1}`).toBe(true);
    }
  });

  it('holds no word of its notes without them', async () => {
    const text = await readFile(join(folder, fileOf(talk, 'without')), 'utf8');
    for (const words of talk.slides.flatMap(({ notes }) => notes)) {
      expect.soft(text).not.toContain(words);
    }
    expectAbsent(talk, text);
  });
});
