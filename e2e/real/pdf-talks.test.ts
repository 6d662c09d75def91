import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PdfPages } from '#core/talk/deck';
import { drawInElectron } from '#host/drawing/draw-in-electron';
import { runTool, toolFile } from './run-tool';
import type { FixtureTalk } from './talks/fixture-talk';
import { openTalks } from './talks/open-talks';
import { pdfFacts, pdfPages } from './talks/read-pdf';
import { TEN_TALKS } from './ten-talks';

let folder: string;

const ENDINGS: Readonly<Record<PdfPages, string>> = {
  slides: '',
  notes: '-with-notes',
  handout: '-handout',
};

const fileOf = ({ name }: FixtureTalk, pages: PdfPages): string =>
  join(folder, 'pdf', `${name}${ENDINGS[pages]}.pdf`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-pdf-'));
  const drawing = drawInElectron(toolFile('ELECTRON_EXEC_PATH'), process.cwd());
  const talks = await openTalks(folder, TEN_TALKS, drawing.draw);
  for (const talk of TEN_TALKS) {
    for (const pages of ['slides', 'notes', 'handout'] as const)
      await talks.write(talk, 'pdf', join(folder, 'pdf'), 'with', pages);
  }
  await talks.write(TEN_TALKS[0] as FixtureTalk, 'pdf', join(folder, 'again'), 'with');
  await talks.close();
  await drawing.close();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Text of a PDF has its line ends and blanks where its letters stand. */
function solid(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060]+/gu, '');
}

/** Words whose letters this machine's fonts have, in an order that no reader of PDFs turns. */
function readable(words: readonly string[]): readonly string[] {
  return words.filter((one) => /^[\u0000-\u024f\u2010-\u203a]*$/.test(one));
}

describe.each(TEN_TALKS.map((talk) => [talk.name, talk] as const))('%s', (_, talk) => {
  it('is a page a slide with its code, and nothing of what is said', async () => {
    const pages = await pdfPages(fileOf(talk, 'slides'));
    expect(pages).toHaveLength(talk.slides.length);
    for (const [at, { title, shown, code }] of talk.slides.entries()) {
      const text = solid(pages[at] ?? '');
      for (const words of readable([title, ...shown, ...code])) {
        expect.soft(text, `slide ${at + 1}`).toContain(solid(words));
      }
    }
    const all = solid(pages.join(' '));
    const said = talk.slides.flatMap(({ notes }) => notes);
    for (const words of readable([...said, ...(talk.absent ?? [])])) {
      expect.soft(all).not.toContain(solid(words));
    }
  });

  it.each(['notes', 'handout'] as const)('has its notes as %s', async (pages) => {
    const sheets = await pdfPages(fileOf(talk, pages));
    if (pages === 'notes') expect(sheets.length).toBeGreaterThanOrEqual(talk.slides.length);
    const text = solid(sheets.join(' '));
    for (const words of readable(talk.slides.flatMap(({ notes }) => notes))) {
      expect.soft(text).toContain(solid(words));
    }
    for (const words of readable(talk.absent ?? [])) expect.soft(text).not.toContain(solid(words));
  });
});

it('is a real PDF: text in fonts, its title, bookmarks, and links that lead on', async () => {
  const talk = TEN_TALKS.find(({ markdown }) => markdown.includes('](https://'));
  if (talk === undefined) throw new Error('No talk has a link.');
  const file = fileOf(talk, 'slides');
  const facts = await pdfFacts(file);
  expect(facts.get('Title')).toBe(talk.title);
  expect(facts.get('Creator')).toBe('Outloud');
  expect(facts.get('Tagged')).toBe('yes');
  expect(facts.get('Page size')).toBe('960 x 540 pts');
  const source = await readFile(file, 'latin1');
  expect(source).toContain('/Outlines');
  expect(source).toContain('/URI (https://');
  const fonts = await runTool(toolFile('OUTLOUD_PDFFONTS'), [file], folder);
  expect(fonts).toContain('Inter-Regular');
  expect(fonts).not.toMatch(/Type 3.* no +no/);
});

it('gives the same bytes for the same talk', async () => {
  const [talk] = TEN_TALKS;
  if (talk === undefined) throw new Error('There are no talks.');
  const again = await readFile(join(folder, 'again', `${talk.name}.pdf`));
  expect(again.equals(await readFile(fileOf(talk, 'slides')))).toBe(true);
});
