import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '../test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outloud, outloudJson } from '../command-line';
import { HOSTILE_CODE, HOSTILE_NOTE, PICTURE } from './hostile-text';
import { countPages, pdfText } from './pdf-text';
import { isRoot, runTool, toolFile } from './run-tool';

let folder: string;
let library: string[];
let deck: string;
let text: string;
let talk: string;
let browser: Browser;
let page: Page;

/** Runs the real Marp on the exported deck. */
function marp(...args: string[]): Promise<string> {
  return runTool(process.execPath, [toolFile('OUTLOUD_MARP'), '--no-stdin', ...args], deck);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-marp-'));
  deck = join(folder, 'deck');
  library = ['--library', join(folder, 'library')];
  await mkdir(deck);
  await writeFile(join(folder, 'diagram.png'), PICTURE);
  await writeFile(join(folder, 'hostile.md'), HOSTILE_NOTE);
  const { imported } = await outloudJson<{ imported: { id: string }[] }>([
    'import',
    join(folder, 'hostile.md'),
    ...library,
  ]);
  const other = await outloudJson<{ id: string }>(
    ['add', '--kind', 'note', '--title', 'A second note', ...library],
    'Say this aloud: --> it goes on. It is long.\n\n1. one\n2. two\n\n---\n\nAfter the break.\n',
  );
  const from = [imported[0]?.id, other.id].join(',');
  talk = (
    await outloudJson<{ id: string }>([
      'compose',
      '--kind',
      'talk',
      '--title',
      'A talk: "one"',
      '--from',
      from,
      ...library,
    ])
  ).id;
  const { files } = await outloudJson<{ files: string[] }>([
    'deck',
    talk,
    '--format',
    'marp',
    '--out',
    deck,
    ...library,
  ]);
  expect(files).toContain('a-talk-one.md');
  text = await readFile(join(deck, 'a-talk-one.md'), 'utf8');
  await marp('a-talk-one.md', '-o', 'deck.html');
  browser = await chromium.launch({
    executablePath: toolFile('CHROME_PATH'),
    args: isRoot ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
  await page.goto(pathToFileURL(join(deck, 'deck.html')).href);
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a deck that Marp builds from what Outloud exports', () => {
  it('has a slide for the title, each note, each heading and each break', async () => {
    const headings = await page
      .locator('section')
      .evaluateAll((slides) =>
        slides.map((slide) => slide.querySelector('h1, h2, h3')?.textContent ?? ''),
      );
    expect(headings).toEqual([
      'A talk: "one"',
      'hostile',
      'Code in {braces}',
      'Links',
      'A second note',
      '',
    ]);
    expect(await page.title()).toBe('A talk: "one"');
  });

  it('shows code to the character', async () => {
    const codes = await page.locator('section code.language-go').allTextContents();
    expect(codes.map((code) => code.replace(/\n$/, ''))).toEqual([HOSTILE_CODE]);
  });

  it('has what is said in the speaker notes and nowhere on the slides', async () => {
    const note = (slide: number): Promise<string | null> =>
      page.locator(`.bespoke-marp-note[data-index="${slide}"]`).textContent();
    expect(await note(1)).toContain('Prices are $5 and $10');
    expect(await note(3)).toContain('theme: gaia');
    expect(await note(4)).toContain('it goes on. It is long.');
    const shown = (await page.locator('section').allTextContents()).join('\n');
    expect(shown).toContain('The first sentence says it all');
    expect(shown).not.toMatch(/Prices are|It is long|\d min/);
    expect(await page.locator('section').first().getAttribute('data-theme')).toBe('default');
  });

  it('tells the minutes in the notes', async () => {
    const notes = await page.locator('.bespoke-marp-note').allTextContents();
    expect(notes[0]).toMatch(/^\d+(\.\d)? min in all$/);
    expect(notes[1]).toMatch(/^\d+ s\n/);
  });

  it('holds no comment of the author', async () => {
    expect(text).not.toContain('for nobody');
    const notes = join(deck, 'notes.txt');
    await marp('--notes', 'a-talk-one.md', '-o', notes);
    expect(await readFile(notes, 'utf8')).toContain('goes on in the next one');
    expect(await readFile(notes, 'utf8')).not.toContain('for nobody');
  });

  it('shows its images', async () => {
    const widths = await page
      .locator('section img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([2]);
    expect(await readdir(join(deck, 'images'))).toEqual(['diagram.png']);
  });

  it('makes a PDF with a page a slide', async () => {
    await marp('--pdf', '--allow-local-files', 'a-talk-one.md', '-o', 'deck.pdf');
    const pages = countPages(pdfText(await readFile(join(deck, 'deck.pdf'))));
    expect(pages).toBe(await page.locator('section').count());
  });

  it('is refused while a note it was made from is private', async () => {
    const secret = await outloudJson<{ id: string }>(
      ['add', '--kind', 'note', '--title', 'Secret', '--private', ...library],
      'Nobody may ever read this sentence about salaries.',
    );
    const leaky = await outloudJson<{ id: string }>([
      'compose',
      '--kind',
      'talk',
      '--title',
      'Leaky',
      '--from',
      secret.id,
      ...library,
    ]);
    const before = await readdir(deck, { recursive: true });
    const run = await outloud(['deck', leaky.id, '--format', 'marp', '--out', deck, ...library]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('“Secret”');
    expect(await readdir(deck, { recursive: true })).toEqual(before);
  });
});
