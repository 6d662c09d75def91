import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '../test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outloudJson } from '../command-line';
import { isRoot, runTool, toolFile } from './run-tool';

const SENTENCE = 'The quick brown fox jumps over the lazy dog while a team waits for its review. ';
const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');

/** Slides by their titles, each kind from one with much room to one that is far too full. */
const SLIDES: Readonly<Record<string, string>> = Object.fromEntries(
  [3, 7, 9, 11, 16].flatMap((count) => [
    [`${count} points`, repeat(count, (index) => `- Point number ${index}`)],
    [`${count} nested`, repeat(count, (index) => `${index % 3 === 1 ? '' : '  '}- Point ${index}`)],
    [`${count} sentences`, SENTENCE.repeat(count)],
    [`${count} paragraphs`, repeat(count, (index) => `Paragraph number ${index}.\n`)],
    [`${count} lines of code`, `\`\`\`js\n${repeat(2 * count, (one) => `call(${one});`)}\n\`\`\``],
    [
      `${count} wide lines of code`,
      `\`\`\`js\n${repeat(2 * count, (one) => `call(${one}, '${'x'.repeat(120)}');`)}\n\`\`\``,
    ],
    [`${count} rows`, `| a | b |\n| - | - |\n${repeat(count, (one) => `| ${one} | x |`)}`],
    [`${count} quoted`, repeat(count, (index) => `> Quoted words ${index}\n>`)],
    [`${count} formulas`, repeat(Math.ceil(count / 2), () => '$$\n\\frac{a}{b}\n$$\n')],
    [`${count} headings`, repeat(Math.ceil(count / 2), (one) => `#### Heading ${one}\n\nText\n`)],
  ]),
);

let folder: string;
let browser: Browser;

/** How much of a slide's height its text takes, in per cent, by the slide's title. */
type Fullness = ReadonlyMap<string, number>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-full-'));
  browser = await chromium.launch({
    executablePath: toolFile('CHROME_PATH'),
    args: isRoot ? ['--no-sandbox'] : [],
  });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes the slides as a deck with this theme. @returns what the export tells of them */
async function writeDeck(theme: string, deck: string): Promise<Fullness> {
  const library = ['--library', join(folder, `library-${theme}`)];
  await mkdir(deck);
  const text = Object.entries(SLIDES).map(([title, body]) => `## ${title}\n\n${body}\n`);
  const { id } = await outloudJson<{ id: string }>(
    ['add', '--kind', 'talk', '--title', 'Full', ...library],
    `---\ntheme: ${theme}\n---\n\n${text.join('\n')}`,
  );
  const { warnings } = await outloudJson<{ warnings: string[] }>([
    'deck',
    id,
    '--format',
    'marp',
    '--out',
    deck,
    ...library,
  ]);
  return new Map(
    warnings.flatMap((warning) => {
      const [, title = '', percent = ''] = /“(.*)”: It needs about (\d+) %/.exec(warning) ?? [];
      return title === '' ? [] : [[title, Number(percent)] as const];
    }),
  );
}

/** Shows the deck as Marp does, and measures its slides. */
async function measureDeck(deck: string): Promise<Fullness> {
  const marp = [toolFile('OUTLOUD_MARP'), '--no-stdin', '--template', 'bare'];
  await runTool(process.execPath, [...marp, 'full.md', '-o', 'full.html'], deck);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(pathToFileURL(join(deck, 'full.html')).href);
  await page.locator('mjx-container').first().waitFor();
  const heights = await page.locator('section').evaluateAll((slides) =>
    slides.slice(1).map((slide) => {
      const [first, last] = [slide.firstElementChild, slide.lastElementChild];
      const style = getComputedStyle(slide);
      const room = slide.clientHeight - Number.parseFloat(style.paddingTop) * 2;
      const scale = slide.getBoundingClientRect().height / slide.clientHeight;
      const top = first?.getBoundingClientRect().top ?? 0;
      const bottom = last?.getBoundingClientRect().bottom ?? 0;
      return [first?.textContent ?? '', ((bottom - top) / scale / room) * 100] as const;
    }),
  );
  await page.close();
  return new Map(heights);
}

describe.each(['default', 'gaia', 'uncover'])('in Marp’s %s theme', (theme) => {
  let measured: Fullness;
  let told: Fullness;

  beforeAll(async () => {
    const deck = join(folder, theme);
    told = await writeDeck(theme, deck);
    measured = await measureDeck(deck);
  });

  it('tells of the slides that Marp cannot show whole, and of no others', () => {
    expect([...measured.keys()]).toEqual(Object.keys(SLIDES));
    const isWrong = ([title, percent]: readonly [string, number]): boolean =>
      told.has(title) ? percent < 98 : percent > 112;
    expect([...measured].filter(isWrong)).toEqual([]);
  });

  it('tells how full they are', () => {
    expect(told.size).toBeGreaterThan(10);
    for (const [title, percent] of told) {
      expect(Math.abs(percent / (measured.get(title) ?? 0) - 1), title).toBeLessThan(0.15);
    }
  });
});
