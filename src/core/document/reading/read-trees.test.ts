import commonmark from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkdownNode } from '../markdown-node';
import { nestsTooDeep } from '../nesting';
import { arbitraryMarkdown } from '../testing/arbitrary-markdown';
import { arbitraryLines } from '../testing/arbitrary-lines';
import { readCorpus, readExamples } from '../testing/shared-files';
import { cutChunks } from './cut-chunks';
import { readTrees, readWholeTree } from './read-trees';

/** What a node says, without its place; of a link also how it stands in the source. */
function bare({ position, children, ...fields }: MarkdownNode, source: string): unknown {
  const isLink = fields.type === 'link' || fields.type === 'image';
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(isLink && { source: source.slice(position?.start.offset, position?.end.offset) }),
    ...(children && { children: children.map((child) => bare(child, source)) }),
  };
}

/** What a block says and the line that it begins on. */
function placed(node: MarkdownNode, source: string, line: number): unknown {
  return { ...Object(bare(node, source)), line: line + (node.position?.start.line ?? 1) - 1 };
}

function readWhole(source: string): unknown[] {
  return readWholeTree(source).map((node) => placed(node, source, 0));
}

function readByChunk(source: string): unknown[] {
  return readTrees(source).chunks.flatMap(({ nodes, source: lines, line }) =>
    nodes.map((node) => placed(node, lines, line)),
  );
}

function isSame(source: string): boolean {
  return JSON.stringify(readByChunk(source)) === JSON.stringify(readWhole(source));
}

const examples = [
  ...commonmark.tests.map((test) => test.markdown.replaceAll('→', '\t')),
  ...readExamples('gfm-spec.txt').map(({ markdown }) => markdown),
  ...readExamples('gfm-extensions.txt').map(({ markdown }) => markdown),
];

describe('reading by chunk', () => {
  it('gives the tree of the whole for every example', () => {
    expect(examples.filter((source) => !isSame(source))).toEqual([]);
  });

  it('gives the tree of the whole for examples one after the other', () => {
    const pairs = examples.map(
      (source, at) => `${source}\n${examples[(at * 7) % examples.length] ?? ''}`,
    );
    expect(pairs.filter((source) => !isSame(source))).toEqual([]);
  });

  it('gives the tree of the whole for generated Markdown', () => {
    const arbitrary = fc.oneof(arbitraryMarkdown, arbitraryLines);
    fc.assert(
      fc.property(arbitrary, (markdown) => {
        const source = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
        fc.pre(!nestsTooDeep(source));
        expect(readByChunk(source)).toEqual(readWhole(source));
      }),
      { numRuns: 1_500 },
    );
  }, 120_000);

  it('leaves out nothing but blank lines', () => {
    fc.assert(
      fc.property(arbitraryLines, (source) => {
        const lines = source.split('\n');
        for (const chunk of cutChunks(source, 0)) {
          const taken = chunk.source.split('\n');
          expect(lines.slice(chunk.line, chunk.line + taken.length)).toEqual(taken);
          lines.fill('', chunk.line, chunk.line + taken.length);
        }
        expect(lines.join('').trim()).toBe('');
      }),
    );
  });
});

const corpus = readCorpus();

describe.skipIf(corpus.length === 0)('reading the corpus by chunk', () => {
  it('gives the tree of the whole', () => {
    const wrong = corpus.filter(({ markdown }) => !isSame(markdown.replace(/\r\n?/g, '\n')));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  }, 120_000);
});
