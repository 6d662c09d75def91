import { expect, test } from 'vitest';
import type { Box, Cell, Paragraph } from '#core/talk/presentation/presentation';
import { measureImage } from './measure-image';
import { filesOfPptx, paragraph, PLACE, run } from './testing/pptx-parts';

const text = (paragraphs: readonly Paragraph[], look: 'plain' | 'callout' | 'quotation'): Box => ({
  kind: 'text',
  look,
  size: 29,
  paragraphs,
  ...PLACE,
});

function filesOf(...boxes: readonly Box[]): Promise<ReadonlyMap<string, Buffer>> {
  const slides = [{ number: 1, boxes, notes: '' }];
  return filesOfPptx({ title: 'The talk', language: 'en-US', look: 'light', slides });
}

const slideOf = async (...boxes: readonly Box[]): Promise<string> =>
  String((await filesOf(...boxes)).get('ppt/slides/slide1.xml'));

test('letters look as they are marked in the text', async () => {
  const slide = await slideOf(
    text(
      [
        paragraph([
          run('struck', { isStruck: true }),
          run('marked', { isMarked: true }),
          run('code', { isCode: true }),
          run('up', { script: 'super' }),
          run('down', { script: 'sub' }),
        ]),
        paragraph([run('inner')], { level: 1 }),
        paragraph([]),
      ],
      'plain',
    ),
  );
  const look = (word: string): string =>
    new RegExp(`<a:rPr ((?:(?!<a:rPr).)*?)<a:t>${word}<`, 's').exec(slide)?.[1] ?? '';
  expect(look('struck')).toContain('strike="sngStrike"');
  expect(look('marked')).toContain('<a:highlight>');
  expect(look('code')).toContain('Consolas');
  expect(look('up')).toContain('baseline="30000"');
  expect(look('down')).toContain('baseline="-40000"');
  // Words of a list without a sign of their own stand where those of its others do.
  expect(slide).toContain('&#x200B;');
});

test('a callout has its ground and its bar, which is on the right of text that begins there', async () => {
  const left = await slideOf(text([paragraph([run('note')])], 'callout'));
  const right = await slideOf(text([paragraph([run('הערה')], { isRightToLeft: true })], 'callout'));
  expect(left).toContain('prst="rect"');
  const bar = (slide: string): number => Number(/<p:sp>.*?<a:off x="(\d+)"/s.exec(slide)?.[1]);
  expect(bar(right)).toBeGreaterThan(bar(left));
});

test('the sign of an opening title stands where its text begins', async () => {
  const title = (isRightToLeft: boolean): Box => ({
    kind: 'title',
    paragraph: paragraph([run('A')], { isRightToLeft }),
    size: 60,
    isAlone: true,
    ...PLACE,
  });
  const sign = async (isRightToLeft: boolean): Promise<number> =>
    Number(/<p:sp>.*?<a:off x="(\d+)"/s.exec(await slideOf(title(isRightToLeft)))?.[1]);
  expect(await sign(true)).toBeGreaterThan(await sign(false));
});

test('cells that span others do so, and a table without rows is left out', async () => {
  const cell = (changes: Partial<Cell> = {}): Cell => ({
    runs: [run('x')],
    isHead: false,
    align: 'left',
    columns: 1,
    rows: 1,
    ...changes,
  });
  const table = (rows: readonly (readonly Cell[])[]): Box => ({
    kind: 'table',
    rows,
    widths: [300, 300],
    size: 27,
    ...PLACE,
  });
  const slide = await slideOf(
    table([[cell({ columns: 2 })], [cell({ rows: 2 }), cell()], [cell()]]),
  );
  expect(slide).toContain('gridSpan="2"');
  expect(slide).toContain('rowSpan="2"');
  expect(await slideOf(table([]))).not.toContain('<a:tbl>');
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGNgYPgPAAEDAQB3l5NQAAAAAElFTkSuQmCC',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
/** As far as a reader of headers looks: a frame of 2 by 1. */
const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080001000201011100ffd9',
  'hex',
);

test('images are kept byte for byte, each as what it is, and say what they show', async () => {
  const image = (bytes: Uint8Array, alt: string): Box => ({ kind: 'image', bytes, alt, ...PLACE });
  const files = await filesOf(image(PNG, 'A plan'), image(GIF, ''), image(JPEG, 'A photo'));
  const media = [...files].filter(([name]) => name.startsWith('ppt/media/'));
  const kinds = media.map(([name]) => /\w+$/.exec(name)?.[0]);
  expect(new Set(kinds)).toEqual(new Set(['gif', 'jpeg', 'png']));
  for (const bytes of [PNG, GIF, JPEG]) {
    expect(media.some(([, kept]) => kept.equals(bytes))).toBe(true);
  }
  const slide = String(files.get('ppt/slides/slide1.xml'));
  for (const said of ['A plan', 'The talk', 'A photo']) expect(slide).toContain(`descr="${said}"`);
});

test('an image of another kind is not measured, for not every program shows it', () => {
  expect(measureImage(GIF)).toEqual({ width: 1, height: 1 });
  const bitmap = Buffer.alloc(58);
  bitmap.write('BM');
  bitmap.writeUInt32LE(2, 18);
  bitmap.writeUInt32LE(1, 22);
  expect(measureImage(bitmap)).toBeNull();
});
