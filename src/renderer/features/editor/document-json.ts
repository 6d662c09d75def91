import { Fragment, type Node } from '@tiptap/pm/model';
import type { DocumentNode } from '#core/document/document';

const written = new WeakMap<Node, DocumentNode>();

/**
 * A document as JSON. A block that wasn't touched since the last time gives the same object again,
 * so that of a long text only what was typed in is written, counted and sent anew.
 */
export function documentJson(document: Node): DocumentNode {
  const root = document.copy(Fragment.empty).toJSON() as DocumentNode;
  if (document.childCount === 0) return root;
  return { ...root, content: document.children.map(blockJson) };
}

function blockJson(block: Node): DocumentNode {
  const known = written.get(block);
  if (known !== undefined) return known;
  const json = block.toJSON() as DocumentNode;
  written.set(block, json);
  return json;
}
