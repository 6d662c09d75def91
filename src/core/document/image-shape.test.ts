import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringAttribute, type DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { changeImageShape, IMAGE_SIDES, readImageShape } from './image-shape';
import { toHtml } from './to-html';
import { toMarkdown } from './to-markdown';

describe('reading', () => {
  it.each([
    ['', '', null, null, null],
    ['a chart', 'a chart', null, null, null],
    ['a chart|300', 'a chart', null, 300, null],
    ['|300x200', '', null, 300, 200],
    ['a|right', 'a', 'right', null, null],
    ['a|center|40', 'a', 'center', 40, null],
    ['a | b|40', 'a | b', null, 40, null],
    ['a|b', 'a|b', null, null, null],
    ['a|0', 'a|0', null, null, null],
    ['a|12345', 'a|12345', null, null, null],
    ['300', '300', null, null, null],
    ['a|40|left', 'a|40', 'left', null, null],
  ])('%j', (written, alt, side, width, height) => {
    expect(readImageShape(written)).toEqual({ alt, side, width, height });
  });
});

const sides = fc.constantFrom(null, ...IMAGE_SIDES);
const widths = fc.option(fc.integer({ min: 1, max: 9999 }));

it('says what was asked and keeps the rest', () => {
  expect(changeImageShape('a|left|300x200', { width: 100 })).toBe('a|left|100');
  expect(changeImageShape('a|left|300x200', { side: null })).toBe('a|300x200');
  expect(changeImageShape('a|left|300', { alt: 'b' })).toBe('b|left|300');
  expect(changeImageShape('a|300', { width: null })).toBe('a');
  expect(changeImageShape('a', { width: 99_999.4 })).toBe('a|9999');
  fc.assert(
    fc.property(fc.string(), sides, widths, (written, side, width) => {
      const { alt } = readImageShape(written);
      const changed = changeImageShape(written, { side, width });
      expect(readImageShape(changed)).toEqual({ ...readImageShape(changed), side, width });
      expect(changed.startsWith(alt)).toBe(true);
      // Nothing changed is nothing written.
      expect(changeImageShape(written, {})).toBe(written);
    }),
  );
});

/** The first image of a document. */
function imageOf(document: DocumentNode): DocumentNode | undefined {
  return document.type === 'image' ? document : document.content?.map(imageOf).find(Boolean);
}

it('comes back from Markdown, in a line and in a table', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z|"*[\] ]{0,12}$/), sides, widths, (words, side, width) => {
      const alt = changeImageShape(words.trim(), { side, width });
      const image = { type: 'image', attrs: { src: 'a.png', alt, title: 'Caption' } };
      const line = { type: 'paragraph', content: [image] };
      const row = (type: string) => ({
        type: 'tableRow',
        content: [{ type, content: [line] }],
      });
      const table = { type: 'table', content: [row('tableHeader'), row('tableCell')] };
      for (const block of [line, table]) {
        const markdown = toMarkdown({ type: 'doc', content: [block] });
        const again = imageOf(fromMarkdown(markdown).document);
        expect(again && stringAttribute(again, 'alt'), markdown).toBe(alt);
      }
    }),
  );
});

it('is a width in HTML, and no word of the alt text', () => {
  const { document } = fromMarkdown('![A chart|right|300](a.png "C")\n');
  expect(toHtml(document)).toBe(
    '<p><img src="a.png" alt="A chart" title="C" width="300" align="right"></p>',
  );
});
