import { blockHash } from './block-hash';
import { contentOf, optionalAttribute, stringAttribute, type DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { applyInlineEdits, editsByChild, positionInBlock, type InlineEdit } from './inline-edits';
import { findPlaces } from './source-places';
import type { Verbatim, VerbatimBlock } from './verbatim';
import { writeWikilink } from './wikilink-syntax';

/** A text as a record keeps it. */
interface Text {
  readonly document: DocumentNode;
  readonly verbatim: Verbatim | null;
}

/** What a piece of the source became. */
interface Rewritten {
  /** Which of the verbatim blocks. */
  readonly index: number;
  readonly block: VerbatimBlock;
  /** Whether it says by itself what it is to say. */
  readonly sure: boolean;
}

/**
 * Makes edits whose nodes are links, embeds or tags. In the Markdown only what was replaced changes, to
 * the byte; a block whose source can't be edited so is written anew as a whole, as an edit in the
 * window would.
 */
export function editAtoms({ document, verbatim }: Text, edits: readonly InlineEdit[]): Text {
  const edited = applyInlineEdits(document, edits);
  if (verbatim === null || edits.length === 0) return { document: edited, verbatim };
  const rewritten = rewriteBlocks(document, edited, verbatim, edits);
  const all = putIn(verbatim, rewritten);
  if (rewritten.every(({ sure }) => sure)) return { document: edited, verbatim: all };
  // Beside the others it may say what it doesn't alone: a link by a definition elsewhere.
  const read = fromMarkdown(writeAll(all)).verbatim.blocks;
  const proven = rewritten.filter(
    ({ index, block }) => read[index]?.hashes.join() === block.hashes.join(),
  );
  return { document: edited, verbatim: putIn(verbatim, proven) };
}

function putIn(verbatim: Verbatim, rewritten: readonly Rewritten[]): Verbatim {
  const blocks = [...verbatim.blocks];
  for (const { index, block } of rewritten) blocks[index] = block;
  return { ...verbatim, blocks };
}

function writeAll({ before, blocks }: Verbatim): string {
  return before + blocks.map(({ source, after }) => source + after).join('');
}

function rewriteBlocks(
  document: DocumentNode,
  edited: DocumentNode,
  verbatim: Verbatim,
  edits: readonly InlineEdit[],
): Rewritten[] {
  const kept = placesByHash(verbatim.blocks.map(({ hashes }) => hashes.join()));
  const standing = placesByHash(contentOf(document).map(blockHash));
  return [...editsByChild(edits)].flatMap(([at, inBlock]) => {
    const [block, after] = [document.content?.[at], edited.content?.[at]];
    if (block === undefined || after === undefined) return [];
    const hash = blockHash(block);
    const [places = [], copies = []] = [kept.get(hash), standing.get(hash)];
    // The copies of a block share its source: it can't change for one of them alone.
    const index = places.length < copies.length ? undefined : places[copies.indexOf(at)];
    const old = index === undefined ? undefined : verbatim.blocks[index];
    if (index === undefined || old === undefined) return [];
    const source = rewriteSource(old.source, block, inBlock);
    const hashes = [blockHash(after)];
    const alone = fromMarkdown(source).verbatim.blocks.flatMap((one) => one.hashes);
    return [{ index, block: { ...old, source, hashes }, sure: alone.join() === hashes.join() }];
  });
}

function placesByHash(hashes: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  hashes.forEach((hash, index) => places.set(hash, [...(places.get(hash) ?? []), index]));
  return places;
}

function rewriteSource(source: string, block: DocumentNode, edits: readonly InlineEdit[]): string {
  const places = findPlaces(
    { type: 'doc', content: [block] },
    [{ from: 0, to: source.length }],
    source,
  );
  const parts = edits
    .map((edit) => {
      const { from, to } = positionInBlock(block, edit);
      return {
        from: places.toOffset(from, 'after'),
        to: places.toOffset(to, 'before'),
        text: writeAtom(edit.node, isInTable(block, edit.path)),
      };
    })
    .toSorted((one, other) => other.from - one.from);
  return parts.reduce(
    (text, part) => text.slice(0, part.from) + part.text + text.slice(part.to),
    source,
  );
}

function writeAtom(node: DocumentNode, inTable: boolean): string {
  if (node.type === 'hashtag') return `#${stringAttribute(node, 'name')}`;
  const text = writeWikilink({
    title: stringAttribute(node, 'title'),
    heading: optionalAttribute(node, 'heading'),
    block: optionalAttribute(node, 'block'),
    label: optionalAttribute(node, 'label'),
    size: optionalAttribute(node, 'size'),
    embed: node.type === 'embed',
  });
  return inTable ? text.replaceAll('|', '\\|') : text;
}

function isInTable(block: DocumentNode, path: readonly number[]): boolean {
  let node: DocumentNode | undefined = block;
  for (const index of path.slice(1)) {
    if (node?.type === 'table') return true;
    node = node?.content?.[index];
  }
  return false;
}
