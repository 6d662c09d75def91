import { describe, expect, it } from 'vitest';
import type { Box, Presentation } from '#core/talk/presentation/presentation';
import { measureImage } from './measure-image';
import { filesOfPptx, paragraph, PLACE, run } from './testing/pptx-parts';
import { writePptx } from './write-pptx';

const show = (boxes: readonly Box[], changes: Partial<Presentation> = {}): Presentation => ({
  title: 'A & B',
  language: 'en-US',
  look: 'light',
  slides: [{ number: 2, boxes, notes: 'one <two>\n\nthree' }],
  ...changes,
});

async function partsOf(presentation: Presentation): Promise<ReadonlyMap<string, string>> {
  const files = await filesOfPptx(presentation);
  return new Map([...files].map(([name, bytes]) => [name, bytes.toString()]));
}

const slideOf = async (boxes: readonly Box[], changes?: Partial<Presentation>) =>
  (await partsOf(show(boxes, changes))).get('ppt/slides/slide1.xml') ?? '';

describe('writePptx', () => {
  it('gives the same bytes at any time, which tell nothing of it', async () => {
    const text: Box = { kind: 'text', look: 'plain', size: 29, paragraphs: [], ...PLACE };
    const [one, other] = [await writePptx(show([text])), await writePptx(show([text]))];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const facts = (await partsOf(show([text]))).get('docProps/core.xml');
    expect(facts).toContain('<dc:title>A &amp; B</dc:title>');
    expect(facts).toContain('>2020-01-01T00:00:00Z</dcterms:created>');
  });

  it('has a paragraph for each line of the notes', async () => {
    const notes = (await partsOf(show([]))).get('ppt/notesSlides/notesSlide1.xml') ?? '';
    expect([...notes.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).slice(0, 2)).toEqual([
      'one &lt;two&gt;',
      'three',
    ]);
    expect(notes).not.toContain('\n\n');
  });

  it('keeps a paragraph of many runs one, with its settings at its beginning alone', async () => {
    const runs = [
      run('a '),
      run('b', { isBold: true }),
      run('c', { link: 'https://a.example/?b&c' }),
    ];
    const items = [
      paragraph(runs, { marker: 'bullet' }),
      paragraph([run('d')], { marker: 3, level: 1 }),
    ];
    const slide = await slideOf([
      { kind: 'text', look: 'plain', size: 29, paragraphs: items, ...PLACE },
    ]);
    expect(slide).not.toMatch(/<\/a:r>\s*<a:pPr/);
    expect(slide.match(/<a:p>/g)).toHaveLength(3);
    expect(slide).toContain('startAt="3"');
    expect(slide).toContain('<a:t>a </a:t>');
  });

  it('keeps code to the character, its empty lines included', async () => {
    const lines = ['\tif (a < b) {', '', '  "x" & y', ' '].map((text) => ({
      isMarked: false,
      runs: text === '' ? [] : [{ text, colour: 'code-name' as const }],
    }));
    const slide = await slideOf([{ kind: 'code', lines, size: 23, ...PLACE }]);
    const paragraphs = [...slide.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([one]) =>
      [...one.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(''),
    );
    expect(paragraphs.slice(0, 4)).toEqual([
      '\tif (a &lt; b) {',
      '',
      '  &quot;x&quot; &amp; y',
      ' ',
    ]);
  });

  it('sets text from right to left, and letters of the language', async () => {
    const paragraphs = [paragraph([run('שלום')], { isRightToLeft: true })];
    const box: Box = { kind: 'text', look: 'plain', size: 29, paragraphs, ...PLACE };
    expect(await slideOf([box])).toMatch(/<a:pPr rtl="1"\s+algn="r"/);
    const parts = await partsOf(show([box], { language: 'ja-JP' }));
    expect(parts.get('ppt/slides/slide1.xml')).toContain('lang="ja-JP"');
    expect(parts.get('ppt/theme/theme1.xml')).toContain('<a:ea typeface="Yu Gothic"/>');
  });

  it('is dark all over where that is wanted, also for what is written on it afterwards', async () => {
    const lines = [{ isMarked: false, runs: [{ text: 'a', colour: 'code-name' as const }] }];
    const box: Box = { kind: 'code', lines, size: 23, ...PLACE };
    const light = await partsOf(show([box]));
    const dark = await partsOf(show([box], { look: 'dark' }));
    const find = (parts: ReadonlyMap<string, string>, name: string): string =>
      parts.get(`ppt/${name}.xml`) ?? '';
    expect(find(light, 'slides/slide1')).toContain('0B4A8F');
    expect(find(dark, 'slides/slide1')).not.toContain('0B4A8F');
    expect(find(dark, 'slides/slide1')).toContain('A6D0FF');
    expect(find(dark, 'slideLayouts/slideLayout1')).not.toContain('FFFFFF');
    expect(find(dark, 'slideMasters/slideMaster1')).toContain('bg1="dk1" tx1="lt1"');
    expect(find(light, 'slideMasters/slideMaster1')).toContain('bg1="lt1" tx1="dk1"');
  });

  it('numbers what is on a slide without saying a number twice', async () => {
    const table: Box = {
      kind: 'table',
      rows: [[{ runs: [run('x')], isHead: true, align: 'right', columns: 1, rows: 1 }]],
      widths: [300],
      size: 27,
      ...PLACE,
    };
    const text: Box = { kind: 'text', look: 'quotation', size: 29, paragraphs: [], ...PLACE };
    const slide = await slideOf([text, table, text, table]);
    const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(slide.match(/<a:tbl>/g)).toHaveLength(2);
  });
});

describe('measureImage', () => {
  it('knows what PowerPoint shows, and nothing else', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGNgYPgPAAEDAQB3l5NQAAAAAElFTkSuQmCC',
      'base64',
    );
    expect(measureImage(png)).toEqual({ width: 2, height: 1 });
    expect(
      measureImage(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4"/>')),
    ).toBeNull();
    expect(measureImage(new Uint8Array([1, 2, 3]))).toBeNull();
  });
});
