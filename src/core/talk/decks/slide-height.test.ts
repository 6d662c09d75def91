import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import {
  codeColumns,
  codeScale,
  columnsOf,
  pictureHeight,
  roughPercent,
  slideFullness,
  tableFullness,
} from './slide-height';
import { MARP } from './slide-measures';

const blocks = (markdown: string): readonly DocumentNode[] =>
  fromMarkdown(markdown).document.content ?? [];

/** Measures in round numbers, so that a person can reckon with them. */
const ROUND: typeof MARP = {
  ...MARP,
  room: { height: 1000, width: 1000 },
  line: 40,
  letter: 10,
  gap: 16,
  headingGap: 24,
  headings: [
    { font: 50, line: 60, padding: 5 },
    { font: 20, line: 30, padding: 0 },
  ],
  font: 20,
  itemGap: 7,
  listIndent: 100,
  quotationIndent: 200,
  quotationSize: 0.5,
  quotationPadding: 3,
  calloutPadding: 4,
  code: { line: 20, padding: 10, columns: 50, room: 210, shrinks: true },
  row: 50,
  cellLine: 45,
  cellLetter: 10,
  cellPadding: 30,
  formula: 60,
  formulaRow: 50,
  picture: 160,
};

/** How many pixels of 1000 the blocks of Markdown take. */
const height = (markdown: string, changes: Partial<typeof MARP> = {}): number =>
  Math.round(slideFullness(blocks(markdown), { ...ROUND, ...changes }) * 1000);

const x = (count: number): string => 'x'.repeat(count);

describe('slideFullness', () => {
  it.each([
    ['an empty paragraph', '', 40],
    ['a line', 'a', 40],
    ['a line that is just full', x(100), 40],
    ['one letter more', x(101), 80],
    ['wide letters', '字'.repeat(51), 80],
    ['lines of its own', 'a\\\nb\\\nc', 120],
    ['two paragraphs', 'a\n\nb', 96],
    ['a heading', '# a', 65],
    ['headings below others', 'a\n\n## b', 94],
    ['a heading as the last level', '#### a', 30],
    ['a heading of two lines', `# ${x(40)}`, 125],
    ['a list', '- a\n- b', 87],
    ['a list in a list', '- a\n  - b', 80],
    ['an item of two lines', `- ${x(91)}`, 80],
    ['tasks and numbers', '1. a\n\n- [ ] b', 96],
    ['a quotation', '> a', 23],
    ['a quotation of full lines', `> ${x(160)}`, 23],
    ['a quotation of more', `> ${x(161)}`, 43],
    ['a callout', '> [!tip] a\n> b', 60],
    ['a callout without a title', '> [!tip]\n> b', 40],
    ['code', '```\na\nb\n```', 50],
    ['code that shrinks for its columns', `\`\`\`\n${x(100)}\n\`\`\``, 20],
    ['code that shrinks for its lines', `\`\`\`\n${'a\n'.repeat(20)}\`\`\``, 210],
    ['a table', '| a | b |\n|---|---|\n| c | d |', 100],
    ['a table of longer cells', `| a | b |\n|---|---|\n| ${x(51)} | d |`, 145],
    ['a formula', '$$\na\n$$', 60],
    ['a formula with limits', '$$\n\\sum a\n$$', 90],
    ['no sign with limits', '$$\n\\summary a\n$$', 60],
    ['rows of a formula', '$$\n\\begin{matrix}a\\\\b\\\\c\\end{matrix}\n$$', 150],
    ['a picture', '![a](b.png)', 160],
    ['pictures side by side', '![a](b.png) ![c](d.png)', 160],
    ['a picture and words', '![a](b.png) c', 200],
    ['an embedded picture', '![[b.png]]', 160],
    ['an embedded note', '![[b]]', 40],
    ['a picture below words', 'a\n\n![b](c.png)', 216],
    ['a comment', 'a\n\n<!-- b -->\n\nc', 96],
    ['notes', ':::notes\na\n\nb\n:::', 96],
  ])('of %s', (_, markdown, pixels) => expect(height(markdown)).toBe(pixels));

  it('is that of code as it is where it does not shrink', () => {
    expect(height(`\`\`\`\n${x(100)}\n\`\`\``, { code: { ...ROUND.code, shrinks: false } })).toBe(
      30,
    );
  });

  it('is less where text is set smaller, but for pictures', () => {
    expect(slideFullness(blocks(x(101)), ROUND, 0.5)).toBe(0.02);
    expect(slideFullness(blocks('![a](b.png)'), ROUND, 0.5)).toBe(0.16);
  });
});

describe('pictureHeight', () => {
  it('is what the other blocks leave, shared among rows', () => {
    expect(pictureHeight(blocks('a'), ROUND)).toBeNull();
    expect(pictureHeight(blocks('a\n\n![b](c.png)'), ROUND)).toBe(1000 - 40 - 16);
    expect(pictureHeight(blocks('![a](b.png)\n\n![c](d.png)'), ROUND)).toBe((1000 - 16) / 2);
    expect(pictureHeight(blocks(`- ![a](b.png)\n\n${'c\n\n'.repeat(30)}`), ROUND)).toBe(160);
  });
});

describe('tableFullness', () => {
  it('reckons with the longest word of each column', () => {
    const table = '| aa bbb | c |\n|---|---|\n| d | eeeee f |';
    expect(tableFullness(blocks(table), ROUND)).toBe((3 * 10 + 30 + 5 * 10 + 30) / 1000);
    expect(tableFullness(blocks(`a\n\n> ${table.replaceAll('\n', '\n> ')}`), ROUND)).toBe(0.14);
    expect(tableFullness(blocks('a'), ROUND)).toBe(0);
    expect(tableFullness([], ROUND)).toBe(0);
  });
});

describe('code', () => {
  it('shrinks until its columns and lines fit', () => {
    expect(codeScale('a', ROUND)).toBe(1);
    expect(codeScale(x(100), ROUND)).toBe(0.5);
    expect(codeScale('a\n'.repeat(19), ROUND)).toBe(0.5);
    expect(codeScale(x(146))).toBe(0.5);
    expect(codeColumns('a\n字b\nc')).toBe(3);
    expect(columnsOf('a字한！')).toBe(7);
  });
});

it('tells fullness to the next five per cent', () => {
  expect([1, 1.02, 1.03, 1.5].map(roughPercent)).toEqual([100, 100, 105, 150]);
});
