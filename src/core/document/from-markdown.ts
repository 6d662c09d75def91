import { fromMarkdown as readTree } from 'mdast-util-from-markdown';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { EMPTY_DOCUMENT, type DocumentNode } from './document';
import { blockFamilies, createNode, gather } from './families';
import { readInline } from './inline/read-inline';
import { stringField, type MarkdownNode } from './markdown-node';
import { isTooDeep, nestsTooDeep } from './nesting';
import type { Reader } from './nodes/family';
import { markdownSyntax } from './syntax/extension';
import { frontMatterOf } from './syntax/front-matter-block';
import { markdownTree } from './syntax/mdast-extension';
import { keepVerbatim, type Verbatim } from './verbatim';

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
  const nodes = nestsTooDeep(source) ? keepRaw(source) : parse(source);
  const reader = makeReader(source, findDefinitions(nodes));
  const content = nodes.map((node) => ({ node, blocks: readBlock(node, reader) }));
  const document: DocumentNode =
    content.length === 0
      ? EMPTY_DOCUMENT
      : { type: 'doc', content: content.flatMap((each) => each.blocks) };
  return { document, verbatim: keepVerbatim(markdown, content) };
}

/** The tree of Markdown, with `\n` as its only line ending, with the place of every node. */
export function parse(source: string): MarkdownNode[] {
  const root = readTree(source, {
    extensions: markdownSyntax(source),
    mdastExtensions: markdownTree(source),
  });
  const nodes = root.children as unknown as MarkdownNode[];
  return nodes.map((node) => (isTooDeep(node) ? toRaw(node, source) : node));
}

/** Front matter, and all that follows as one raw block. */
function keepRaw(source: string): MarkdownNode[] {
  const front = frontMatterOf(source);
  const body = source.slice(front.length);
  const blank = /^(?:[ \t]*\n)*/.exec(body)?.[0] ?? '';
  const first = (front + blank).split('\n').length;
  const lines = body.slice(blank.length).trimEnd().split('\n').length;
  const node: MarkdownNode = {
    type: 'rawBlock',
    position: {
      start: { line: first, column: 1 },
      end: { line: first + lines - 1, column: 1 },
    },
  };
  return [...(front === '' ? [] : parse(front)), toRaw(node, source)];
}

/** The lines of a block as they are. */
function toRaw({ position }: MarkdownNode, source: string): MarkdownNode {
  const lines = source.split('\n').slice((position?.start.line ?? 1) - 1, position?.end.line);
  return { type: 'rawBlock', value: lines.join('\n').trimEnd(), position };
}

function makeReader(source: string, definitions: ReadonlyMap<string, MarkdownNode>): Reader {
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

function findDefinitions(nodes: readonly MarkdownNode[]): Map<string, MarkdownNode> {
  const found = new Map<string, MarkdownNode>();
  const search = (node: MarkdownNode): void => {
    if (node.type === 'definition') {
      const identifier = normalizeIdentifier(stringField(node, 'identifier') ?? '');
      if (!found.has(identifier)) found.set(identifier, node);
    }
    node.children?.forEach(search);
  };
  nodes.forEach(search);
  return found;
}
