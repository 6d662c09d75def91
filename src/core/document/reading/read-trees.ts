import { linesOf } from '../markdown-node';
import { fromMarkdown as parse } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import type { MarkdownNode } from '../markdown-node';
import { isTooDeep, nestsTooDeep } from '../nesting';
import { frontMatterSyntax, markdownSyntax } from '../syntax/extension';
import { frontMatterOf } from '../syntax/front-matter-block';
import { markdownTree } from '../syntax/mdast-extension';
import { cutChunks, type Chunk } from './cut-chunks';
import { readPlain } from './plain-tree';
import {
  definedElsewhere,
  findReferences,
  mayDefine,
  NO_REFERENCES,
  type References,
} from './references';

/** A part of the source with its blocks as Markdown's tree; places count from its beginning. */
export interface ReadChunk {
  readonly source: string;
  /** Its first line in the whole source, from 0. */
  readonly line: number;
  readonly nodes: readonly MarkdownNode[];
}

/** A whole source as trees, with what they define for each other. */
export interface ReadTrees {
  readonly chunks: readonly ReadChunk[];
  readonly references: References;
}

/** Reads a source chunk by chunk, each as the same lines of the whole are read. */
export function readTrees(source: string): ReadTrees {
  const front = frontMatterOf(source);
  const parts = joinMixed(source, cutChunks(source, front.length));
  const defining = parts.filter(({ plain, chunk }) => plain === null && mayDefine(chunk.source));
  const first = new Map(defining.map(({ chunk }) => [chunk, readChunk(chunk, NO_REFERENCES)]));
  const references = findReferences(first.values());
  const isWhole = first.size < 2;
  const chunks = parts.map(({ chunk, plain }): ReadChunk => {
    const { source: lines, line } = chunk;
    const nodes =
      plain ??
      (isWhole ? first.get(chunk) : undefined) ??
      readChunk(chunk, lines.includes('[') ? references : NO_REFERENCES);
    return { source: lines, line, nodes };
  });
  if (front === '') return { chunks, references };
  const nodes = readFully(front, '', [frontMatterSyntax]);
  return { chunks: [{ source: front, line: 0, nodes }, ...chunks], references };
}

interface Part {
  readonly chunk: Chunk;
  /** Its tree where it could be read without the parser. */
  readonly plain: readonly MarkdownNode[] | null;
}

/** Starting the parser takes as long as reading some lines: neighbours are read in one go. */
function joinMixed(source: string, chunks: readonly Chunk[]): Part[] {
  const parts: Part[] = [];
  for (const chunk of chunks) {
    const plain = readPlain(chunk);
    const last = parts.at(-1);
    if (plain !== null || !last || last.plain !== null || isLong(last.chunk)) {
      parts.push({ chunk, plain });
      continue;
    }
    const { start, line } = last.chunk;
    const lines = source.slice(start, chunk.start + chunk.source.length);
    parts[parts.length - 1] = { chunk: { ...chunk, source: lines, start, line }, plain };
  }
  return parts;
}

/** The parser's time grows faster than long texts do. */
function isLong({ source }: Chunk): boolean {
  return source.length > 4_000;
}

/** The tree of a whole source at once, with the place of every node in it. */
export function readWholeTree(source: string): MarkdownNode[] {
  const front = frontMatterOf(source) === '' ? [] : [frontMatterSyntax];
  return readFully(source, '', [...markdownSyntax(source), ...front]);
}

function readChunk({ source, after }: Chunk, references: References): MarkdownNode[] {
  if (nestsTooDeep(source)) return [keepRaw(source)];
  const defined = references === NO_REFERENCES ? [] : [definedElsewhere(references)];
  return readFully(source, after, [...markdownSyntax(source), ...defined]).map((node) =>
    isTooDeep(node) ? toRaw(node, source) : node,
  );
}

function readFully(source: string, after: string, extensions: Extension[]): MarkdownNode[] {
  // Micromark drops a byte order mark at the start, which a chunk in the midst of a text keeps.
  const root = parse(source.replace(/^\uFEFF/, '\uFEFF\uFEFF') + after, {
    extensions,
    mdastExtensions: markdownTree(source),
  });
  return root.children as unknown as MarkdownNode[];
}

/** The whole chunk as one raw block. */
function keepRaw(source: string): MarkdownNode {
  const lines = source.trimEnd().split('\n').length;
  const position = { start: { line: 1, column: 1 }, end: { line: lines, column: 1 } };
  return toRaw({ type: 'rawBlock', position }, source);
}

/** The lines of a block as they are. */
function toRaw(node: MarkdownNode, source: string): MarkdownNode {
  const { first, last } = linesOf(node);
  const lines = source.split('\n').slice(first - 1, last);
  return { type: 'rawBlock', value: lines.join('\n').trimEnd(), position: node.position };
}
