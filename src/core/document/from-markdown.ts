import { linesOf } from './markdown-node';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { EMPTY_DOCUMENT, type DocumentNode } from './document';
import { blockFamilies, createNode, gather } from './families';
import { readInline } from './inline/read-inline';
import type { MarkdownNode } from './markdown-node';
import type { Reader } from './nodes/family';
import { readTrees } from './reading/read-trees';
import type { References } from './reading/references';
import { keepVerbatim, type ReadBlock, type Verbatim } from './verbatim';

/** A document with what is needed to write its untouched blocks as they were. */
export interface MarkdownReading {
  readonly document: DocumentNode;
  readonly verbatim: Verbatim;
}

const readers = gather(blockFamilies, 'read');

/**
 * Reads Markdown: CommonMark 0.31, GFM, front matter and the syntax of Obsidian.
 * Any text is Markdown and nothing in it is lost: what nests too deep to be shown stays a raw block.
 */
export function fromMarkdown(markdown: string): MarkdownReading {
  const source = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { chunks, references } = readTrees(source);
  const read = chunks.flatMap((chunk) => {
    const reader = makeReader(chunk.source, references);
    return chunk.nodes.map((node): ReadBlock => {
      const { first, last } = linesOf(node);
      return {
        first: chunk.line + first - 1,
        last: chunk.line + last - 1,
        blocks: readBlock(node, reader),
      };
    });
  });
  const document: DocumentNode =
    read.length === 0
      ? EMPTY_DOCUMENT
      : { type: 'doc', content: read.flatMap((each) => each.blocks) };
  return { document, verbatim: keepVerbatim(markdown, read) };
}

function makeReader(source: string, { definitions }: References): Reader {
  const reader: Reader = {
    source,
    create: createNode,
    definition: (identifier) => definitions.get(normalizeIdentifier(identifier)),
    blocks: (nodes) => nodes.flatMap((node) => readBlock(node, reader)),
    inline: (nodes) => readInline(nodes, reader),
  };
  return reader;
}

function readBlock(node: MarkdownNode, reader: Reader): readonly DocumentNode[] {
  const read = readers[node.type];
  if (read === undefined) throw new Error(`Markdown of the type ${node.type} has no reader.`);
  return [read(node, reader)].flat();
}
