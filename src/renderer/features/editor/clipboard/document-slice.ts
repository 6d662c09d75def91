import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';

/** The clipboard's format between texts of this app: nothing is lost as it is in HTML. */
export const DOCUMENT_FORMAT = 'application/x-outloud-document';

/** A cut or copied part of a document, for the clipboard. */
export function writeSlice(slice: Slice): string {
  return JSON.stringify(slice.toJSON());
}

/**
 * Reads what `writeSlice` wrote. Any page can write this format: what comes of it in the document
 * has to be checked against the schema.
 *
 * @returns null where it isn't a part of a document
 */
export function readSlice(json: string, schema: Schema): Slice | null {
  try {
    return Slice.fromJSON(schema, JSON.parse(json));
  } catch {
    return null;
  }
}

/** Without the block ids that the document has already. */
export function dropKnownIds(slice: Slice, document: Node): Slice {
  const known = new Set<unknown>();
  document.descendants((node) => {
    if (node.attrs['id']) known.add(node.attrs['id']);
    return node.isBlock && !node.inlineContent;
  });
  const drop = (fragment: Fragment): Fragment =>
    Fragment.from(
      fragment.content.map((node) => {
        if (node.isText) return node;
        const attrs = known.has(node.attrs['id']) ? { ...node.attrs, id: null } : node.attrs;
        return node.type.create(attrs, drop(node.content), node.marks);
      }),
    );
  return new Slice(drop(slice.content), slice.openStart, slice.openEnd);
}
