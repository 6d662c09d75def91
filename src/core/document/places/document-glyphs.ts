import { contentOf, type DocumentNode } from '../document';
import { nodeSpecs } from '../families';
import { ATOM, BREAK, type Glyph, LEAF, LINE } from './glyph';

function isInline(node: DocumentNode): boolean {
  return nodeSpecs[node.type]?.inline === true || node.text !== undefined;
}

function holdsNothing(node: DocumentNode): boolean {
  return nodeSpecs[node.type]?.content === undefined;
}

function holdsText(node: DocumentNode): boolean {
  return /^(?:inline|text)\*$/.test(nodeSpecs[node.type]?.content ?? '');
}

/** How many positions a node takes, as ProseMirror counts. */
export function sizeOf(node: DocumentNode): number {
  if (node.text !== undefined) return node.text.length;
  if (holdsNothing(node)) return 1;
  return contentOf(node).reduce((sum, child) => sum + sizeOf(child), 2);
}

/**
 * The glyphs of a block.
 *
 * @param position where the block begins, as ProseMirror counts
 */
export function documentGlyphs(block: DocumentNode, position: number): Glyph[] {
  const glyphs: Glyph[] = [];
  collect(block, position, glyphs);
  return glyphs;
}

/** @returns the position behind the node */
function collect(node: DocumentNode, from: number, glyphs: Glyph[]): number {
  if (node.text !== undefined) {
    for (let at = 0; at < node.text.length; at += 1) {
      glyphs.push({ key: node.text.charAt(at), from: from + at, to: from + at + 1 });
    }
    return from + node.text.length;
  }
  if (holdsNothing(node)) {
    const key = isInline(node) ? (node.type === 'hardBreak' ? BREAK : ATOM) : LEAF;
    glyphs.push({ key, from, to: from + 1 });
    return from + 1;
  }
  if (holdsText(node)) glyphs.push({ key: LINE, from: from + 1, to: from + 1 });
  let at = from + 1;
  for (const child of contentOf(node)) at = collect(child, at, glyphs);
  return at + 1;
}
