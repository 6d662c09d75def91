import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from './losses';
import type { DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { arbitraryDocument } from './testing/arbitrary-document';
import { arbitraryMarkdown } from './testing/arbitrary-markdown';
import { readCorpus } from './testing/shared-files';
import { rendersAlike } from './testing/same-html';
import { toMarkdown } from './to-markdown';
import { toText } from './to-text';

describe('generated documents', () => {
  it('are read back from their Markdown as they were', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const again = fromMarkdown(toMarkdown(document)).document;
        expect(compareDocuments(document, again)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('generated Markdown', () => {
  it('comes back byte for byte while nothing is edited', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (markdown) => {
        const { document, verbatim } = fromMarkdown(markdown);
        expect(toMarkdown(document, { verbatim: JSON.parse(JSON.stringify(verbatim)) })).toBe(
          markdown,
        );
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('reads a footnote under what only looks like front matter', () => {
    const { document } = fromMarkdown('---\n[^1]: c');
    expect(document.content?.map((block) => block.type)).toEqual([
      'horizontalRule',
      'footnoteDefinition',
    ]);
  });

  it('loses no word when it is written anew', () => {
    const words = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();
    fc.assert(
      fc.property(arbitraryMarkdown, (markdown) => {
        const { document } = fromMarkdown(markdown);
        const again = fromMarkdown(toMarkdown(document)).document;
        expect(words(toText(again))).toEqual(words(toText(document)));
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

const corpus = readCorpus();

/** The document with one word more at the end of the block at `index`. */
function editBlock(document: DocumentNode, index: number): DocumentNode {
  const blocks = document.content ?? [];
  const content = blocks[index]?.content ?? [];
  const last = content.at(-1);
  const line =
    last?.text !== undefined && !last.marks
      ? [...content.slice(0, -1), { ...last, text: `${last.text} edited` }]
      : [...content, { type: 'text', text: ' edited' }];
  return {
    ...document,
    content: blocks.map((block, at) => (at === index ? { ...block, content: line } : block)),
  };
}

describe.skipIf(corpus.length === 0)('an edit of one block in the corpus', () => {
  for (const lineEnding of ['\n', '\r\n']) {
    it(`keeps every other byte (${JSON.stringify(lineEnding)})`, () => {
      let edits = 0;
      const wrong: string[] = [];
      for (const [at, { name, markdown }] of corpus.entries()) {
        const source = markdown.replace(/\r?\n/g, lineEnding);
        const { document, verbatim } = fromMarkdown(source);
        const blocks = document.content ?? [];
        const texts = blocks.flatMap((block, index) =>
          block.type === 'paragraph' || block.type === 'heading' ? [index] : [],
        );
        const index = texts[at % texts.length];
        const kept = index === undefined ? undefined : verbatim.blocks[index];
        if (index === undefined || kept === undefined) continue;
        edits += 1;
        const start = verbatim.blocks
          .slice(0, index)
          .reduce(
            (sum, block) => sum + block.source.length + block.after.length,
            verbatim.before.length,
          );
        const edited = editBlock(document, index);
        const written = toMarkdown(edited, { verbatim });
        const keeps =
          written.startsWith(source.slice(0, start)) &&
          written.endsWith(source.slice(start + kept.source.length));
        if (!keeps || !rendersAlike(written.replaceAll('\r\n', '\n'), toMarkdown(edited)))
          wrong.push(`${name}, block ${index + 1}`);
      }
      expect(edits).toBeGreaterThan(500);
      expect(wrong.slice(0, Math.ceil(wrong.length - edits * 0.001))).toEqual([]);
    }, 240_000);
  }
});
