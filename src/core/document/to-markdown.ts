import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { blockHash } from './block-hash';
import { contentOf, optionalAttribute, stringAttribute, type DocumentNode } from './document';
import { blockFamilies, gather } from './families';
import { fromMarkdown } from './from-markdown';
import { writeInline } from './inline/write-inline';
import { withoutLineEnds } from './line-ends';
import type { MarkdownNode } from './markdown-node';
import { DEFAULT_STYLE, type MarkdownStyle } from './markdown-style';
import { writeMarkdownTree } from './markdown-writer';
import type { Writer } from './nodes/family';
import { writeVerbatim } from './write-verbatim';
import { unknownBlock } from './unknown-block';
import type { Verbatim } from './verbatim';

const writers = gather(blockFamilies, 'write');

export interface MarkdownOptions {
  /** What the document was read from: blocks that are still the same keep their bytes. */
  readonly verbatim?: Verbatim | null;
  readonly style?: Partial<MarkdownStyle>;
  /** Of a text that is written anew as a whole; that of `verbatim` goes before it. */
  readonly lineEnding?: Verbatim['lineEnding'];
}

/**
 * Writes a document as Markdown. With `verbatim`, blocks that were not changed are written byte
 * for byte as they were, and an unchanged document is exactly the text that it was read from.
 */
export function toMarkdown(document: DocumentNode, options: MarkdownOptions = {}): string {
  const style = { ...DEFAULT_STYLE, ...options.style };
  const blocks = contentOf(document).filter(isWritable);
  const { verbatim } = options;
  const lineEnding = verbatim?.lineEnding ?? options.lineEnding ?? '\n';
  const writer = makeWriter(document, style);
  const writeRun = (run: readonly DocumentNode[]): string =>
    writeMarkdownTree(writer.blocks(run), style);
  const writeAnew = (): string => {
    const text = writeRun(blocks);
    return text === '' ? '' : `${text}\n`.replaceAll('\n', lineEnding);
  };
  if (!verbatim) return writeAnew();
  const { markdown, unchanged } = writeVerbatim(blocks, verbatim, writeRun);
  if (unchanged) return markdown;
  // Blocks can be read otherwise beside others: what is kept must mean what writing anew means.
  const meaning = meaningOf(read(markdown));
  if (meaning === meaningOf(blocks)) return markdown;
  const anew = writeAnew();
  return meaning === meaningOf(read(anew)) ? markdown : anew;
}

function read(markdown: string): readonly DocumentNode[] {
  return contentOf(fromMarkdown(markdown).document);
}

function meaningOf(blocks: readonly DocumentNode[]): string {
  return writable(blocks).map(blockHash).join();
}

/** What Markdown can hold of blocks: no line's end, and no paragraph with nothing in it. */
function writable(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  return blocks.map(withoutLineEnds).filter(isWritable);
}

function makeWriter(document: DocumentNode, style: MarkdownStyle): Writer {
  // A save that writes nothing anew needs none.
  let found: ReadonlyMap<string, DocumentNode> | null = null;
  const writer: Writer = {
    style,
    refersTo(label, href, title) {
      found ??= findDefinitions(document);
      const node = found.get(normalizeIdentifier(label));
      if (node === undefined) return false;
      return stringAttribute(node, 'href') === href && optionalAttribute(node, 'title') === title;
    },
    blocks: (nodes) => writable(nodes).map((node) => writeBlock(node, writer)),
    phrasing: (nodes, ending) => writeInline(nodes, writer, ending),
  };
  return writer;
}

/** Markdown has no empty paragraph. */
function isWritable(node: DocumentNode): boolean {
  return node.type !== 'paragraph' || contentOf(node).length > 0;
}

function writeBlock(node: DocumentNode, writer: Writer): MarkdownNode {
  const write = writers[node.type];
  if (write === undefined) throw unknownBlock(node);
  return write(node, writer);
}

function findDefinitions(document: DocumentNode): Map<string, DocumentNode> {
  const found = new Map<string, DocumentNode>();
  const search = (node: DocumentNode): void => {
    if (node.type === 'definition') {
      const identifier = normalizeIdentifier(stringAttribute(node, 'label'));
      if (!found.has(identifier)) found.set(identifier, node);
    }
    node.content?.forEach(search);
  };
  search(document);
  return found;
}
