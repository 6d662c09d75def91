import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { flowOf, type Piece, textBlock } from './flow';
import { textOfRuns } from './text-runs';

/** The pieces of Markdown in short: their kind, how they look, and what they say. */
const flow = (markdown: string): readonly string[] =>
  flowOf(fromMarkdown(markdown).document.content ?? []).map(tell);

function tell(piece: Piece): string {
  switch (piece.kind) {
    case 'text': {
      const lines = piece.paragraphs.map(({ runs, marker, level, gap, scale }) => {
        const bold = runs.length > 0 && runs.every(({ isBold }) => isBold) ? '*' : '';
        return `${marker ?? ''}/${level}/${gap}/${scale} ${bold}${textOfRuns(runs)}`;
      });
      return [`${piece.look}${piece.isApart ? ' apart' : ''}`, ...lines].join(' | ');
    }
    case 'code':
      return `code ${piece.lines.map(({ isMarked }) => (isMarked ? 'x' : '.')).join('')} ${piece.text}`;
    case 'table':
      return `table ${piece.rows.map((row) => row.map(({ runs }) => textOfRuns(runs)).join()).join(' ; ')}`;
    case 'images':
      return `images ${piece.wanted.map((one) => (one.from === 'image' ? `${one.src} ${one.alt} ${String(one.width)}` : `${one.from} ${one.source}`)).join(', ')}`;
  }
}

describe('flowOf', () => {
  it('has paragraphs and headings with space above them', () => {
    expect(flow('a\n\n### b\n\nc\\\nd')).toEqual([
      'plain | /0/16/1 a | /0/16/1.05 *b | /0/16/1 c | /0/0/1 d',
    ]);
  });

  it('puts what goes on in an item under its words', () => {
    expect(flow('- a\n\n  b\\\n  c\n- d\n  1. e')).toEqual([
      'plain | bullet/0/16/1 a | /1/7/1 b | /1/0/1 c | bullet/0/7/1 d | 1/1/7/1 e',
    ]);
  });

  it('names a callout by its kind where it has no title, and sets each apart', () => {
    expect(flow('> [!WARNING]\n> Mind it.\n\n> [!tip] Read *me*\n> Now.\n> > b')).toEqual([
      'callout apart | /0/0/1 *Warning | /0/16/1 Mind it.',
      'callout apart | /0/0/1 *Read me | /0/16/1 Now.',
      'quotation apart | /0/16/1 b',
    ]);
  });

  it('puts a quotation that begins with code apart only by its words', () => {
    expect(flow('> ```js\n> a\n> ```\n> b\n\n> c')).toEqual([
      'code . a',
      'quotation | /0/16/1 b',
      'quotation apart | /0/16/1 c',
    ]);
  });

  it('has the title of code above it, and marks lines', () => {
    expect(flow('```js title="a.js" {2}\na\nb\n```')).toEqual([
      'quiet | /0/0/0.62 a.js',
      'code .x a\nb',
    ]);
  });

  it('draws formulas and diagrams, and keeps formulas within words', () => {
    expect(flow('$$\na^2\n$$\n\n```mermaid\na-->b\n```\n\n $a$ \n\nb $c$')).toEqual([
      'images formula a^2',
      'images diagram a-->b',
      'images formula a',
      'plain | /0/16/1 b c',
    ]);
  });

  it('shows HTML as it is written, line by line', () => {
    expect(flow('<div>\n  a\n</div>')).toEqual([
      'plain | /0/0/0.8 <div> | /0/0/0.8   a | /0/0/0.8 </div>',
    ]);
  });

  it('shows the images of a table and of a line under them, with their width', () => {
    expect(flow('| a ![b](c.png) |\n| --- |\n\n![d|40](e.png)\\\nwords')).toEqual([
      'table a ',
      'images c.png b null',
      'plain | /0/16/1  | /0/0/1 words',
      'images e.png d 40',
    ]);
    expect(flow('![d](e.png) ![f](g.png)')).toEqual(['images e.png d null, g.png f null']);
  });
});

it('has a block of text that is shown letter by letter', () => {
  expect(tell(flowOf([textBlock('a\nb')])[0] ?? { kind: 'images', wanted: [] })).toBe(
    'code .. a\nb',
  );
  expect(textBlock('').content).toEqual([]);
});
