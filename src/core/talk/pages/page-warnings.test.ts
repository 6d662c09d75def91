import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { sizeOf } from './page-blocks';
import { pageWarnings } from './page-warnings';

/** What is told of a slide with the Markdown on it, and at which size it is set. */
function look(markdown: string) {
  const blocks = fromMarkdown(markdown).document.content ?? [];
  const size = sizeOf(blocks);
  return { size, told: pageWarnings(blocks, size) };
}

test('a slide that is too full is set smaller, and told of how full it is', () => {
  expect(look('a\n')).toEqual({ size: 1.5, told: [] });
  const full = look('a\n\n'.repeat(13));
  expect(full.size).toBeLessThan(1);
  expect(full.told).toEqual([
    expect.stringMatching(
      /^It needs about 1\d\d % of the height of a slide, so it is set at \d\d %\. Split it, or move some of it into the notes\.$/,
    ),
  ]);
  expect(look('a\n\n'.repeat(40))).toEqual({
    size: 0.6,
    told: [expect.stringMatching(/so it is set at 60 %, and still runs out of it\. Split it/)],
  });
});

test('a table that is too wide is told of', () => {
  const table = (columns: number) =>
    `|${' column |'.repeat(columns)}\n|${' --- |'.repeat(columns)}\n`;
  expect(look(table(3)).told).toEqual([]);
  const [wide] = look(table(11)).told;
  expect(wide).toMatch(
    /^Its table needs about 1\d\d % of the width of a slide, so it is set at \d\d %\. Show fewer columns\.$/,
  );
  expect(look(table(40)).told).toContainEqual(
    expect.stringMatching(
      /of the width of a slide, so it is set at 60 %, and still runs out of it/,
    ),
  );
});

test('code that shrinks too far is told of once', () => {
  const code = `\`\`\`js\n${'x'.repeat(300)}\n\`\`\`\n\n`;
  expect(look(code + code).told).toEqual([
    expect.stringMatching(
      /^Its code shrinks to \d\d % to fit\. Show fewer or shorter lines of it\.$/,
    ),
  ]);
});

test('what is drawn, fetched or shown as text is told of', () => {
  expect(
    look('![a](https://a.example/b.png) ![c](d.png) <b>e</b>\n\n<div>f</div>\n\n$g$').told,
  ).toEqual([
    'The image https://a.example/b.png is on the web and shows only with a network.',
    'Its HTML is shown as text.',
  ]);
  expect(look('![a](//a.example/b.png)').told).toHaveLength(1);
  const long = `$${'x'.repeat(20_000)}$`;
  expect(look(long).told).toContain('A formula can’t be drawn, so its source is shown.');
});
