import { contentOf, optionalAttribute, type DocumentNode, levelOf } from './document';
import { listTextBlocks } from './text-blocks';
import { toText } from './to-text';

/** The place in an entry that a link names; all of it where both are null. */
export interface Anchor {
  /** `A#B` is B under A. */
  readonly heading: string | null;
  /** Without the `^` that its id in the document begins with. */
  readonly block: string | null;
}

/** Where a link leads: the entry by its title, and the place in it. */
export interface LinkPlace extends Anchor {
  /** Empty for the entry that the link stands in. */
  readonly title: string;
}

/** What a link with an anchor leads to. */
export interface Part {
  readonly nodes: readonly DocumentNode[];
  /** The way to the first of them. */
  readonly path: readonly number[];
}

/** A line of text that a link can name by an id. */
export interface NameableBlock {
  readonly path: readonly number[];
  readonly text: string;
  /** As a link names it, or null while it has no name in the Markdown. */
  readonly block: string | null;
  /** What it is known by that Markdown can tell, too, or null. */
  readonly name: string | null;
}

const NAME = /^[\p{L}\p{N}-]+$/u;

/** Two headings are the same to a link whatever their case and spaces. */
export function isHeadingNamed(node: DocumentNode, heading: string): boolean {
  return node.type === 'heading' && toKey(toText(node)) === toKey(heading);
}

function toKey(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The block of that name, or the heading with all down to the next one of its rank, or null. */
export function findPart(document: DocumentNode, { heading, block }: Anchor): Part | null {
  if (block !== null) return findNamed(document, `^${block}`, []);
  const blocks = contentOf(document);
  if (heading !== null) return findSection(blocks, heading);
  const start = blocks.findIndex(({ type }) => type !== 'frontmatter');
  return start < 0 ? null : { nodes: blocks.slice(start), path: [start] };
}

function findNamed(node: DocumentNode, id: string, path: readonly number[]): Part | null {
  if (optionalAttribute(node, 'id') === id) return { nodes: [node], path };
  for (const [index, child] of contentOf(node).entries()) {
    const found = findNamed(child, id, [...path, index]);
    if (found) return found;
  }
  return null;
}

function findSection(blocks: readonly DocumentNode[], heading: string): Part | null {
  let start = blocks.findIndex((block) => isHeadingNamed(block, heading));
  if (start < 0) {
    for (const part of heading.split('#')) {
      start = blocks.findIndex((block, index) => index > start && isHeadingNamed(block, part));
      if (start < 0) return null;
    }
  }
  const level = depthOf(blocks[start]);
  const length = blocks.slice(start + 1).findIndex((block) => depthOf(block) <= level);
  const end = length < 0 ? blocks.length : start + 1 + length;
  return { nodes: blocks.slice(start, end), path: [start] };
}

/** Lower is higher up; what is no heading is below all. */
function depthOf(block: DocumentNode | undefined): number {
  return block?.type === 'heading' ? levelOf(block) : 7;
}

/** The number among `listTextBlocks` of what a link with an anchor leads to, or null. */
export function findTextBlock(document: DocumentNode, anchor: Anchor): number | null {
  const path = findPart(document, anchor)?.path;
  if (path === undefined) return null;
  const found = listTextBlocks(document).findIndex((one) =>
    path.every((step, depth) => one.path[depth] === step),
  );
  return found < 0 ? null : found;
}

/** The paragraphs and headings of a document, which are what Markdown can name. */
export function listNameable(document: DocumentNode): readonly NameableBlock[] {
  const found: NameableBlock[] = [];
  const visit = (node: DocumentNode, path: readonly number[]): void => {
    if (node.type === 'table') return;
    if (node.type === 'paragraph' || node.type === 'heading') {
      const id = optionalAttribute(node, 'id');
      const text = toText(node).replaceAll(/\s+/g, ' ').trim();
      const block = id?.startsWith('^') === true ? id.slice(1) : null;
      const name = id !== null && NAME.test(id) ? id : null;
      if (text !== '') found.push({ path, text, block, name });
    } else node.content?.forEach((child, index) => visit(child, [...path, index]));
  };
  visit(document, []);
  return found;
}

/**
 * The document with this name for the block at the path, which the Markdown tells.
 */
export function nameBlock(
  document: DocumentNode,
  path: readonly number[],
  name: string,
): DocumentNode {
  const [index, ...rest] = path;
  if (index === undefined) return { ...document, attrs: { ...document.attrs, id: `^${name}` } };
  const content = document.content?.map((child, at) =>
    at === index ? nameBlock(child, rest, name) : child,
  );
  return content ? { ...document, content } : document;
}
