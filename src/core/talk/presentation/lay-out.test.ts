import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { flowOf } from './flow';
import { layOut, type ReadyPiece } from './lay-out';
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

describe('setTable', () => {
  const table = (cells: readonly string[]) => {
    const [piece] = flowOf(blocksOf(`| ${cells.join(' | ')} |\n|${' --- |'.repeat(cells.length)}`));
    if (piece?.kind !== 'table') throw new Error('no table');
    return piece;
  };

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
