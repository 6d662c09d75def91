import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { placeBlocks } from './places/block-places';
import { documentGlyphs, sizeOf } from './places/document-glyphs';
import { schema } from './schema';
import { findPlaces, type SourcePlaces } from './source-places';
import { arbitraryDocument } from './testing/arbitrary-document';
import { arbitraryMarkdown } from './testing/arbitrary-markdown';
import { readCorpus } from './testing/shared-files';
import { toMarkdown } from './to-markdown';

interface Opened extends SourcePlaces {
  readonly document: DocumentNode;
}

/** As an editor shows it: without front matter. */
function open(markdown: string): Opened {
  const { document, verbatim } = fromMarkdown(markdown);
  const content = (document.content ?? []).filter(({ type }) => type !== 'frontmatter');
  const body = { ...document, content };
  return { document: body, ...findPlaces(body, placeBlocks(body, verbatim), markdown) };
}

/** Every position before a letter or an atom, with what stands there. */
function glyphsOf(document: DocumentNode): { key: string; from: number; to: number }[] {
  let position = 0;
  return (document.content ?? []).flatMap((block) => {
    const glyphs = documentGlyphs(block, position);
    position += sizeOf(block);
    return glyphs;
  });
}

/** Where the cursor, written `|`, is in the document that the rest of the Markdown gives. */
function textAround(marked: string): string {
  const offset = marked.indexOf('|>');
  const markdown = marked.replace('|>', '');
  const { document, toPosition, toOffset } = open(markdown);
  const position = toPosition(offset);
  expect(toOffset(position), 'and back').toBe(offset);
  const node = schema.nodeFromJSON(document);
  const $at = node.resolve(position);
  const text = (from: number, to: number) =>
    $at.parent.textBetween(from, to, '', (leaf) => `<${leaf.type.name}>`);
  return `${text(0, $at.parentOffset)}|${text($at.parentOffset, $at.parent.content.size)}`;
}

describe('a cursor in the source', () => {
  it.each([
    ['in a word', 'one t|>wo three', 'one t|wo three'],
    ['in strong text', 'a **b|>c** d', 'a b|c d'],
    ['in nested marks', 'a ***b ~~c|>d~~*** e', 'a b c|d e'],
    ['in the text of a link', '[te|>xt](https://text.example/text) text', 'te|xt text'],
    ['after a link', '[text](https://text.example) te|>xt', 'text te|xt'],
    ['in the text of a reference', 'x [te|>xt][r] y\n\n[r]: https://r.example', 'x te|xt y'],
    ['after escapes', 'a \\* b \\_ c|>d', 'a * b _ c|d'],
    ['after character references', 'a &amp; b &copy; &lt;c|>d', 'a & b © <c|d'],
    ['in the second line', '> one\n> tw|>o\n> three', 'one\ntw|o\nthree'],
    ['in a lazy line', '> one\ntw|>o', 'one\ntw|o'],
    ['in code', 'a `` b|>`c `` d', 'a b|`c d'],
    ['in an item', '- one\n  - two\n  - th|>ree\n', 'th|ree'],
    ['in a task', '- [x] do|>ne\n- [ ] not', 'do|ne'],
    ['in an empty item', '- one\n- |>\n', '|'],
    ['in a numbered item that begins with its number', '1. 1|>1 apples', '1|1 apples'],
    ['in a heading', '## # he|>ad ##\n', '# he|ad'],
    ['in a heading with minutes', '## head|>er {minutes=5}', 'head|er'],
    [
      'in what a heading plans, said again below it',
      '> ## head {minutes=5}\n>\n> {min|>utes=5} is said',
      '{min|utes=5} is said',
    ],
    ['in an underlined heading', 'he|>ad\n====', 'he|ad'],
    ['in a table', '| a | b |\n| - | - |\n| 1 | t|>wo |', 't|wo'],
    ['after a pipe in a table', '| a |\n| - |\n| x \\| y|>z |', 'x | y|z'],
    ['in an empty cell', '| a | b |\n| - | - |\n| 1 | |>|', '|'],
    ['in fenced code', '```js\njs|>on\n```', 'js|on'],
    ['in the second line of code in a quote', '> ```\n> a\n>  b|>c\n> ```', 'a\n b|c'],
    ['in indented code', 'x\n\n    a\n      b|>c\n', 'a\n  b|c'],
    ['in the title of a callout', '> [!tip] ti|>p\n> body', 'ti|p'],
    ['in the body of a callout', '> [!tip]- tip\n> bo|>dy', 'bo|dy'],
    ['in a quote that begins with a linked picture', '> [![a](b)](c) te|>xt', '<image> te|xt'],
    ['in a footnote', 'a[^1] b\n\n[^1]: no|>te', 'no|te'],
    ['after a footnote', 'a[^1] b|>c\n\n[^1]: note', 'a<footnoteReference> b|c'],
    ['after a wikilink', 'a [[b|b]] b|>c', 'a <wikilink> b|c'],
    ['after math', '$x$ x|>y', '<mathInline> x|y'],
    ['after HTML', '<kbd>k</kbd> k|>k', '<htmlInline>k<htmlInline> k|k'],
    ['after a tag', '#tag ta|>g', '<hashtag> ta|g'],
    ['after a hard break', 'a\\\nb|>c', 'a<hardBreak>b|c'],
    ['in speaker notes', ':::notes\nsa|>y\n:::', 'sa|y'],
    ['before a block id', 'te|>xt ^id', 'te|xt'],
    ['in CRLF', '---\r\na: b\r\n---\r\n\r\n# a\r\n\r\n> b\r\n> c **d|>e**\r\n', 'b\nc d|e'],
    ['at the end of a line', 'one|>\n\ntwo', 'one|'],
    ['at the start of a line', 'one\n\n|>two', '|two'],
  ])('%s', (_name, marked, around) => {
    expect(textAround(marked)).toBe(around);
  });

  it('in front matter is at the start of the text', () => {
    const { toPosition } = open('---\ntitle: one\n---\n\none two\n');
    expect([0, 6, 12, 18].map(toPosition)).toEqual([1, 1, 1, 1]);
  });

  it('between two blocks is at the next, after the last at its end', () => {
    const { toPosition } = open('one\n\n\ntwo\n\n');
    expect(toPosition(4)).toBe(6);
    expect(toPosition(11)).toBe(9);
  });

  it('stays beside either letter where signs are between them', () => {
    const { toOffset } = open('a **b** c');
    expect([3, 4].map((position) => toOffset(position, 'before'))).toEqual([2, 5]);
    expect([3, 4].map((position) => toOffset(position, 'after'))).toEqual([4, 7]);
  });

  it('in the marks of a span is beside its text', () => {
    const { toPosition } = open('a **b** c');
    expect([2, 3, 4, 5, 6, 7].map(toPosition)).toEqual([3, 3, 3, 4, 4, 4]);
  });

  it('after a reference to a character of two units is never within it', () => {
    const { toPosition } = open('&#x1F600;*a*');
    expect([0, 1, 8, 9, 10, 11].map(toPosition)).toEqual([1, 1, 1, 3, 3, 4]);
  });
});

/** Both ways keep the order, and every letter of the document is found again. */
function checkPlaces(markdown: string): void {
  const { document, toOffset, toPosition } = open(markdown);
  // A cursor never stands between the halves of a character.
  const isPlace = /^[^\uDC00-\uDFFF]$/;
  const glyphs = glyphsOf(document).filter(({ key }) => isPlace.test(key));
  // One expectation for all: there are hundreds of thousands of letters.
  const misplaced = glyphs.flatMap(({ key, from }) => {
    const offset = toOffset(from);
    const there = markdown.charAt(offset);
    const means = /[\\&\0\r\n \t]/.test(there) || key === there;
    const isBack = toPosition(offset) === from && toPosition(toOffset(from, 'before')) === from;
    if (means && isBack) return [];
    return [`${JSON.stringify(key)} at ${from} is ${JSON.stringify(there)}`];
  });
  expect(misplaced).toEqual([]);
  checkOrder(open(markdown), markdown);
}

function checkOrder({ document, toOffset, toPosition }: SourcePlaces & Opened, markdown: string) {
  const size = (document.content ?? []).reduce((sum, block) => sum + sizeOf(block), 0);
  for (const side of ['before', 'after'] as const) {
    const offsets = Array.from({ length: size + 1 }, (_, at) => toOffset(at, side));
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  }
  const positions = Array.from({ length: markdown.length + 1 }, (_, at) => toPosition(at));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(positions.every((position) => position >= 0 && position <= size)).toBe(true);
}

it('places keep their order in a footnote that ends with an open fence', () => {
  const markdown = '[^1]: c\n    ```';
  const opened = open(markdown);
  checkOrder(opened, markdown);
  expect([5, 6, 8].map((position) => opened.toOffset(position))).toEqual([15, 15, 15]);
});

describe('the places of generated texts', () => {
  it('keep their order in any Markdown', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (markdown) => checkOrder(open(markdown), markdown)),
      { numRuns: 300 },
    );
  }, 120_000);

  it('hold the same letters in the Markdown of any document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => checkPlaces(toMarkdown(document))),
      { numRuns: 150 },
    );
  }, 120_000);
});

const corpus = readCorpus();

describe.skipIf(corpus.length === 0)('the places of real notes', () => {
  it('hold the same letters', () => {
    for (const { name, markdown } of corpus.filter((_, at) => at % 6 === 0)) {
      expect(() => checkPlaces(markdown), name).not.toThrow();
    }
  }, 240_000);
});
