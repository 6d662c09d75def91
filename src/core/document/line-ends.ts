import { contentOf, isCodeText, type DocumentNode } from './document';
import { mapNodes } from './tree';

/** Nodes never change, so that the blocks that an edit leaves alone are looked through once. */
const known = new WeakMap<DocumentNode, DocumentNode>();

/**
 * A block without the spaces and line breaks that its lines end in. They mean nothing in Markdown:
 * its readers take them off. A save often meets a line whose next word isn't typed yet, and
 * `&#x20;` or a backslash there would be more than was typed.
 */
export function withoutLineEnds(block: DocumentNode): DocumentNode {
  const before = known.get(block);
  if (before !== undefined) return before;
  const trimmed = mapNodes(block, trimLine);
  known.set(block, trimmed);
  return trimmed;
}

const LINES = new Set(['paragraph', 'heading', 'calloutTitle']);

function trimLine(node: DocumentNode): DocumentNode {
  const last = node.content?.at(-1);
  if (last === undefined || !LINES.has(node.type)) return node;
  const kept = trimLeaf(last);
  if (kept === last) return node;
  const before = contentOf(node).slice(0, -1);
  return kept === null
    ? trimLine({ ...node, content: before })
    : { ...node, content: [...before, kept] };
}

/** Code keeps its spaces, and a link's words are what its address stands behind. */
function trimLeaf(leaf: DocumentNode): DocumentNode | null {
  if (leaf.type === 'hardBreak') return null;
  const isKept = isCodeText(leaf) || leaf.marks?.some(({ type }) => type === 'link') === true;
  if (leaf.text === undefined || isKept) return leaf;
  const text = leaf.text.replace(/(?<![ \t])[ \t]+$/, '');
  if (text === leaf.text) return leaf;
  return text === '' ? null : { ...leaf, text };
}
