import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { paragraphsOf, readable, runsOf } from './text-runs';

/** Runs in short: their text, and the letters of how they look. */
const runs = (markdown: string): readonly string[] =>
  runsOf(fromMarkdown(markdown).document.content?.[0]?.content ?? []).map((run) => {
    const signs = [
      run.isBold && 'b',
      run.isItalic && 'i',
      run.isStruck && 's',
      run.isCode && 'c',
      run.isMarked && 'm',
      run.script,
      run.link,
    ];
    return [run.text, ...signs.filter(Boolean)].join(' ');
  });

describe('runsOf', () => {
  it('has a run for each look', () => {
    expect(runs('a **b** *c* ~~d~~ `e` ==f== ***g***')).toEqual([
      'a ',
      'b b',
      ' ',
      'c i',
      ' ',
      'd s',
      ' ',
      'e c',
      ' ',
      'f m',
      ' ',
      'g b i',
    ]);
  });

  it('leads only out of the slides', () => {
    expect(
      runs('[a](https://a.example/b) [c](mailto:d@e.example) [f](#g) [h](javascript:i)'),
    ).toEqual(['a https://a.example/b', ' ', 'c mailto:d@e.example', ' ', 'f', ' ', 'h']);
  });

  it('shows formulas as signs, or as their source', () => {
    expect(runs('$x^2$ **$y$** $\\begin{matrix}1\\end{matrix}$')).toEqual([
      'x i',
      '2 super',
      ' ',
      'y b i',
      ' ',
      '\\begin{matrix}1\\end{matrix} c',
    ]);
  });

  it('shows tags and HTML, and no comments, images or breaks of lines', () => {
    expect(runs('#a <b>c</b><!-- d --> ![e](f.png)\ng')).toEqual([
      '#a',
      ' ',
      '<b> c',
      'c',
      '</b> c',
      ' ',
      ' g',
    ]);
  });
});

describe('paragraphsOf', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  const lines = [text('a'), { type: 'hardBreak' }, text('b'), { type: 'hardBreak' }, text('שלום')];

  it('has a paragraph a line, the first with its sign and the space above it', () => {
    const shape = { marker: 'bullet', level: 1, scale: 2, gap: 7 } as const;
    expect(paragraphsOf(lines, shape)).toMatchObject([
      { runs: [{ text: 'a' }], marker: 'bullet', level: 1, scale: 2, gap: 7, isRightToLeft: false },
      { runs: [{ text: 'b' }], marker: null, level: 2, scale: 2, gap: 0, isRightToLeft: false },
      { runs: [{ text: 'שלום' }], marker: null, level: 2, scale: 2, gap: 0, isRightToLeft: true },
    ]);
  });

  it('stays at its level without a sign, and is plain where nobody asked for more', () => {
    expect(paragraphsOf(lines).map(({ level }) => level)).toEqual([0, 0, 0]);
    expect(paragraphsOf([])).toEqual([
      { runs: [], marker: null, level: 0, scale: 1, gap: 0, isRightToLeft: false },
    ]);
  });
});

it('has another sign for what no XML may hold', () => {
  expect(readable('a\u0000b\u0008\u000b\u001f\t\n\ud800c\uffff😀')).toBe(
    'a\ufffdb\ufffd\ufffd\ufffd\t\n\ufffdc\ufffd😀',
  );
});
