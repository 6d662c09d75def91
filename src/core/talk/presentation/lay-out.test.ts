import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { flowOf } from './flow';
import { layOut, layOutTitle, type ReadyPiece } from './lay-out';
import { setTable } from './tables';
import { paragraphsOf, textOfRuns } from './text-runs';

const blocksOf = (markdown: string): readonly DocumentNode[] =>
  fromMarkdown(markdown).document.content ?? [];

const ready = (markdown: string): readonly ReadyPiece[] =>
  flowOf(blocksOf(markdown)).map((piece) =>
    piece.kind === 'images'
      ? {
          kind: 'images',
          images: piece.wanted.map(() => ({
            bytes: new Uint8Array(),
            alt: '',
            width: 3000,
            height: 2000,
          })),
        }
      : piece,
  );

const letters = (count: number): string => 'x'.repeat(count);

const heading = (text: string) => {
  const [paragraph] = paragraphsOf([{ type: 'text', text }]);
  if (paragraph === undefined) throw new Error('no paragraph');
  return { paragraph, scale: 1.55 };
};

const BLOCKS = [
  'A paragraph that goes on for a while, and then for a while more, to need some lines.',
  '- one\n- two\n  - three\n    - four',
  '```js\nconst a = 1;\n\nconst b = 2;\n```',
  '| a | b |\n| --- | ---: |\n| some words in it | 1 |',
  '> said by somebody',
  '![a](a.png)',
  '$$\na^2\n$$',
  '文字は難しいですが、面白いです。',
];

describe('layOut', () => {
  it('lets nothing run out of the slide, or over what is below', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...BLOCKS), { maxLength: 14 }),
        fc.constantFrom(0.6, 1, 1.25),
        (blocks, size) => {
          const boxes = layOut(heading('A title'), ready(blocks.join('\n\n')), size);
          for (const { x, y, width, height } of boxes) {
            expect(x).toBeGreaterThanOrEqual(71.9);
            expect(x + width).toBeLessThanOrEqual(1208.1);
            expect(y + height).toBeLessThanOrEqual(656.1);
          }
          const tops = boxes.filter(({ kind }) => kind !== 'image');
          for (const [at, box] of tops.entries()) {
            const next = tops[at + 1];
            if (next !== undefined) expect(next.y).toBeGreaterThanOrEqual(box.y + box.height);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives pictures the room that is left', () => {
    const [, image] = layOut(heading('A title'), ready('![a](a.png)'), 1);
    expect(image).toMatchObject({ kind: 'image' });
    expect(image?.height).toBeGreaterThan(480);
  });
});

describe('where things stand', () => {
  /** Boxes in short, in whole pixels: kind, place from above, height, and the size of letters. */
  const boxes = (markdown: string, size = 1, head: Parameters<typeof layOut>[0] = null) =>
    layOut(head, ready(markdown), size).map((box) =>
      [
        box.kind,
        Math.round(box.x),
        Math.round(box.y),
        Math.round(box.width),
        Math.round(box.height),
        ...('size' in box ? [Math.round(box.size * 10) / 10] : []),
      ].join(' '),
    );

  // A line is 29 × 1.4 high, and has room for 1136 / (29 × 0.52) letters.
  it.each([
    ['a line', 'a', ['text 72 48 1136 41 29']],
    ['a full line', letters(75), ['text 72 48 1136 41 29']],
    ['a line of more', letters(76), ['text 72 48 1136 81 29']],
    ['two paragraphs', 'a\n\nb', ['text 72 48 1136 97 29']],
    ['a list', '- a\n- b', ['text 72 48 1136 88 29']],
    ['an item that is full', `- ${letters(72)}`, ['text 72 48 1136 41 29']],
    ['an item of more', `- ${letters(73)}`, ['text 72 48 1136 81 29']],
    ['a quotation that is full', `> ${letters(73)}`, ['text 72 48 1136 41 29']],
    ['a quotation of more', `> ${letters(74)}`, ['text 72 48 1136 81 29']],
    ['a callout', '> [!tip] a', ['text 72 48 1136 67 29']],
    ['a callout of more', `> [!tip] ${letters(72)}`, ['text 72 48 1136 107 29']],
    ['code', '```\na\nb\n```', ['code 72 48 1136 89 23.5']],
    ['wide code', `\`\`\`\n${letters(146)}\n\`\`\``, ['code 72 48 1136 46 11.8']],
    ['a table', '| a | b |\n|---|---|\n| c | d |', ['table 72 48 1136 103 27']],
    [
      'text and code',
      'a\n\n```\nb\n```\n\nc',
      ['text 72 48 1136 41 29', 'code 72 105 1136 61 23.5', 'text 72 181 1136 41 29'],
    ],
    ['pictures', '![a](b.png)', ['image 184 48 912 608']],
    [
      'pictures side by side',
      '![a](b.png) ![c](d.png)',
      ['image 72 48 556 371', 'image 652 48 556 371'],
    ],
    [
      'pictures below each other',
      '![a](b.png)\n\nc\n\n![d](e.png)',
      ['image 439 48 402 268', 'text 72 332 1136 41 29', 'image 439 388 402 268'],
    ],
  ])('of %s', (_, markdown, places) => expect(boxes(markdown)).toEqual(places));

  it('is smaller for a smaller size, and as small as must be', () => {
    expect(boxes('a\n\nb', 0.5)).toEqual(['text 72 48 1136 49 14.5']);
    const [box] = layOut(null, ready('a\n\n'.repeat(40)), 1);
    expect(box?.height).toBeLessThanOrEqual(608);
    expect(box?.height).toBeGreaterThan(608 * 0.9);
  });

  it('is below the heading, which has as many lines as it needs', () => {
    expect(boxes('a', 1, heading('A title'))).toEqual([
      'title 72 48 1136 58 45',
      'text 72 122 1136 41 29',
    ]);
    expect(boxes('', 1, heading(letters(45)))[0]).toBe('title 72 48 1136 58 45');
    expect(boxes('', 1, heading(letters(46)))[0]).toBe('title 72 48 1136 112 45');
  });

  it('of a title alone is the middle of its slide, with what is told of it below', () => {
    const { paragraph } = heading('A title');
    expect(layOutTitle(paragraph, 2, [])).toEqual([
      {
        kind: 'title',
        paragraph,
        size: 58,
        isAlone: true,
        x: 72,
        y: 270,
        width: 1136,
        height: 220,
      },
    ]);
    const [, about] = layOutTitle(paragraph, 2, [heading('A place').paragraph]);
    expect(about).toMatchObject({ kind: 'text', look: 'quiet', size: 29, x: 72, width: 1136 });
    expect(about?.y).toBeCloseTo(270 + 58 * 1.15 + 28);
    expect(about?.height).toBeCloseTo(29 * 1.4);
    const [, lower] = layOutTitle(heading(letters(60)).paragraph, 2, [
      heading('A place').paragraph,
    ]);
    expect(lower?.y).toBeCloseTo(270 + 2 * 58 * 1.15 + 28);
  });
});

describe('setTable', () => {
  const table = (cells: readonly string[]) => {
    const [piece] = flowOf(blocksOf(`| ${cells.join(' | ')} |\n|${' --- |'.repeat(cells.length)}`));
    if (piece?.kind !== 'table') throw new Error('no table');
    return piece;
  };

  it('gives columns what their text asks for, and no more', () => {
    const { font, widths } = setTable(
      table(['a', letters(10), `${letters(30)} ${letters(30)} ${letters(30)}`]),
      20,
      2000,
    );
    expect(font).toBe(20);
    const letter = 20 * 0.52 * 1.2;
    expect(widths.map(Math.round)).toEqual(
      [1 * letter, 10 * letter, 60 * 20 * 0.52].map((width) => Math.round(width + 24)),
    );
  });

  it('reads what is in cells, and how they stand', () => {
    const [piece] = flowOf(blocksOf('| a | **b** | `c` |\n|---|:-:|--:|\n| d | e | |'));
    const [head, body] = piece?.kind === 'table' ? piece.rows : [];
    expect(head?.map(({ align, isHead, columns, rows }) => [align, isHead, columns, rows])).toEqual(
      [
        ['left', true, 1, 1],
        ['center', true, 1, 1],
        ['right', true, 1, 1],
      ],
    );
    expect(body?.map(({ isHead, runs }) => [isHead, textOfRuns(runs)])).toEqual([
      [false, 'd'],
      [false, 'e'],
      [false, ''],
    ]);
  });

  it('keeps words whole, with smaller letters where there are many columns', () => {
    const few = setTable(table(['a', 'disabled']), 27, 1136);
    expect(few.font).toBe(27);
    expect(few.widths[1]).toBeGreaterThan(8 * 27 * 0.52);
    const many = setTable(table(Array.from({ length: 14 }, () => 'column')), 27, 1136);
    expect(many.font).toBeLessThan(27);
    expect(many.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1136.1);
  });
});

describe('flowOf', () => {
  it('puts what can be one text box into one, and quotations apart', () => {
    const kinds = (markdown: string): readonly string[] =>
      flowOf(blocksOf(markdown)).map((piece) =>
        piece.kind === 'text' ? `${piece.look} ${piece.paragraphs.length}` : piece.kind,
      );
    expect(kinds('a\n\n- b\n- c\n\nd\\\ne')).toEqual(['plain 5']);
    expect(kinds('> a\n\n> b')).toEqual(['quotation 1', 'quotation 1']);
    expect(kinds('1. a\n\n   ```js\n   b\n   ```\n2. c')).toEqual(['plain 1', 'code', 'plain 1']);
    expect(kinds('$a$\n\nwith $b$')).toEqual(['images', 'plain 1']);
    expect(kinds('```mermaid\na-->b\n```\n\n![c](c.png) and words')).toEqual([
      'images',
      'plain 1',
      'images',
    ]);
  });

  it('shows all that is written, and comments not', () => {
    const [piece] = flowOf(blocksOf('a {{ b }} <i>c</i> `d` $e$ #f <!-- g -->'));
    const text = piece?.kind === 'text' ? piece.paragraphs.map(({ runs }) => textOfRuns(runs)) : [];
    expect(text).toEqual(['a {{ b }} <i>c</i> d e #f ']);
    expect(flowOf(blocksOf('<!-- g -->'))).toEqual([]);
  });

  it('counts ordered lists on, and signs tasks', () => {
    const [piece] = flowOf(blocksOf('3. a\n4. b\n   - c\n\n- [x] d\n- [ ] e'));
    const shapes =
      piece?.kind === 'text'
        ? piece.paragraphs.map(({ marker, level }) => [marker, level] as const)
        : [];
    expect(shapes).toEqual([
      [3, 0],
      [4, 0],
      ['bullet', 1],
      ['checked', 0],
      ['unchecked', 0],
    ]);
  });
});
