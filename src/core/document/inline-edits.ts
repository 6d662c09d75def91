import { contentOf, type DocumentNode } from './document';
import { sizeOf } from './places/document-glyphs';

/** Something in a line that another thing takes the place of: a part of a text, or an atom. */
export interface InlineEdit {
  /** The way from the document to the text or atom: which child at each depth. */
  readonly path: readonly number[];
  /** From where to where in the text, in UTF-16 units; 0 and 1 for an atom. */
  readonly from: number;
  readonly to: number;
  readonly node: DocumentNode;
}

/**
 * Makes edits that don't overlap, all of them in terms of the node as it is given. Parts without an
 * edit are the same objects.
 */
export function applyInlineEdits(node: DocumentNode, edits: readonly InlineEdit[]): DocumentNode {
  const byChild = editsByChild(edits);
  const content = contentOf(node).flatMap((child, index) => {
    const inside = byChild.get(index);
    if (inside === undefined) return [child];
    if (inside.some(({ path }) => path.length === 1)) return replaceParts(child, inside);
    const deeper = inside.map((edit) => ({ ...edit, path: edit.path.slice(1) }));
    return [applyInlineEdits(child, deeper)];
  });
  return edits.length === 0 ? node : { ...node, content };
}

/** The edits in each of a node's children. */
export function editsByChild(edits: readonly InlineEdit[]): ReadonlyMap<number, InlineEdit[]> {
  const byChild = new Map<number, InlineEdit[]>();
  for (const edit of edits) {
    const [child = 0] = edit.path;
    const known = byChild.get(child);
    if (known) known.push(edit);
    else byChild.set(child, [edit]);
  }
  return byChild;
}

function replaceParts(child: DocumentNode, edits: readonly InlineEdit[]): DocumentNode[] {
  const { text } = child;
  if (text === undefined) return edits.slice(0, 1).map(({ node }) => node);
  const parts: DocumentNode[] = [];
  let at = 0;
  for (const { from, to, node } of edits.toSorted((one, other) => one.from - other.from)) {
    if (from > at) parts.push({ ...child, text: text.slice(at, from) });
    parts.push(node);
    at = to;
  }
  if (at < text.length) parts.push({ ...child, text: text.slice(at) });
  return parts;
}

/** Where an edit within a block begins and ends, as ProseMirror counts from the block's start. */
export function positionInBlock(
  block: DocumentNode,
  { path, from, to }: InlineEdit,
): { readonly from: number; readonly to: number } {
  let position = 0;
  let node: DocumentNode | undefined = block;
  for (const index of path.slice(1)) {
    position += 1;
    const children: readonly DocumentNode[] = contentOf(node);
    for (const before of children.slice(0, index)) position += sizeOf(before);
    node = children[index];
  }
  return { from: position + from, to: position + to };
}
