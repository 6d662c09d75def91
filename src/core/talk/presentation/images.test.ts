import { describe, expect, it } from 'vitest';
import type { Drawer } from '../drawing';
import type { Piece, Wanted } from './flow';
import { collectImages } from './images';

const BYTES = new Uint8Array([1]);
const PICTURE = { svg: '', png: new Uint8Array([2]), width: 100, height: 50 };
const COPIES = [{ asset: 'a1.png', name: 'images/a b.png' }];

const image = (src: string, changes: { alt?: string; width?: number } = {}): Piece => ({
  kind: 'images',
  wanted: [{ from: 'image', src, alt: changes.alt ?? '', width: changes.width ?? null }],
});

const drawn = (from: 'diagram' | 'formula'): Piece => ({
  kind: 'images',
  wanted: [{ from, source: 'a-->b' } satisfies Wanted],
});

const never = async () => {
  throw new Error('not asked for');
};

const drawer = (changes: Partial<Drawer>): Drawer =>
  ({ diagram: never, formula: never, image: never, ...changes }) as unknown as Drawer;

/** What becomes of a piece, with a browser or without, of images whose size is known or not. */
function ready(
  piece: Piece,
  { by = null as Drawer | null, size = null as { width: number; height: number } | null } = {},
) {
  const tools = {
    readImage: async () => BYTES,
    drawer: by,
    presentations: { write: never, measure: () => size },
  };
  return collectImages(tools, COPIES, 'dark').ready([piece]);
}

describe('images of the library', () => {
  it('are shown at their own size, or as wide as was asked for', async () => {
    const size = { width: 400, height: 200 };
    expect(await ready(image('images/a b.png', { alt: 'A' }), { size })).toEqual({
      pieces: [{ kind: 'images', images: [{ bytes: BYTES, alt: 'A', ...size }] }],
      problems: [],
    });
    const { pieces } = await ready(image('images/a%20b.png', { width: 100 }), { size });
    expect(pieces).toEqual([
      { kind: 'images', images: [{ bytes: BYTES, alt: '', width: 100, height: 50 }] },
    ]);
  });

  it('are drawn where PowerPoint can’t show them, and else told of', async () => {
    const asked: unknown[] = [];
    const by = drawer({
      image: async (...args) => {
        asked.push(args);
        return { picture: PICTURE };
      },
    });
    expect((await ready(image('images/a b.png', { width: 200 }), { by })).pieces).toEqual([
      { kind: 'images', images: [{ bytes: PICTURE.png, alt: '', width: 200, height: 100 }] },
    ]);
    expect(asked).toEqual([[BYTES, 'images/a b.png']]);
    const told = [
      'PowerPoint can’t show the image images/a b.png, so its description stands there. Use PNG or JPEG.',
    ];
    expect(await ready(image('images/a b.png'))).toEqual({ pieces: [], problems: told });
    const failing = drawer({ image: async () => ({ problem: 'No.' }) });
    const { pieces, problems } = await ready(image('images/a b.png', { alt: 'A' }), {
      by: failing,
    });
    expect(problems).toEqual(told);
    expect(pieces).toMatchObject([
      { kind: 'text', look: 'quiet', paragraphs: [{ runs: [{ text: 'A' }] }], isApart: false },
    ]);
  });

  it('are told of once where they are in the web, and not where they are missing', async () => {
    const web = 'https://a.example/b.png';
    const { problems } = await collectImages(
      { readImage: never, drawer: null, presentations: { write: never, measure: () => null } },
      COPIES,
      'light',
    ).ready([image(web), image(web), image('gone.png')]);
    expect(problems).toEqual([
      `The image ${web} is on the web and left out: PowerPoint shows what is in the file.`,
    ]);
  });
});

describe('diagrams and formulas', () => {
  it('are drawn for the look of the slides, larger than themselves, with their source', async () => {
    const asked: unknown[] = [];
    const draw = async (...args: unknown[]) => {
      asked.push(args);
      return { picture: PICTURE };
    };
    const by = drawer({ diagram: draw, formula: draw });
    const [one] = (await ready(drawn('diagram'), { by })).pieces;
    const [other] = (await ready(drawn('formula'), { by })).pieces;
    expect(one).toEqual({
      kind: 'images',
      images: [{ bytes: PICTURE.png, alt: 'a-->b', width: 150, height: 75 }],
    });
    expect(other).toEqual({
      kind: 'images',
      images: [{ bytes: PICTURE.png, alt: 'a-->b', width: 105, height: 52.5 }],
    });
    expect(asked).toEqual([
      ['a-->b', true],
      ['a-->b', true],
    ]);
  });

  it('are shown as their source where they can’t be drawn, with the reason', async () => {
    const none = await ready(drawn('formula'));
    expect(none.problems).toEqual([
      'Its formula is shown as its source: to draw it, export from Outloud’s window.',
    ]);
    expect(none.pieces).toMatchObject([{ kind: 'code', text: 'a-->b' }]);
    const by = drawer({ diagram: async () => ({ problem: 'It has no end.' }) });
    const failed = await ready(drawn('diagram'), { by });
    expect(failed.problems).toEqual([
      'Its diagram can’t be drawn, so its source is shown. It has no end.',
    ]);
    expect(failed.pieces).toMatchObject([{ kind: 'code', text: 'a-->b' }]);
  });
});

it('leaves what is no image as it is', async () => {
  const piece = { kind: 'code', text: 'a', lines: [] } as const;
  expect(await ready(piece)).toEqual({ pieces: [piece], problems: [] });
});
