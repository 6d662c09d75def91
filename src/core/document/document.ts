/** What an attribute of a node or mark may hold: JSON. */
export type AttributeValue =
  | string
  | number
  | boolean
  | null
  | readonly AttributeValue[]
  | { readonly [key: string]: AttributeValue };

export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface DocumentMark {
  readonly type: string;
  readonly attrs?: Attributes;
}

/**
 * A node of a document, in the shape of ProseMirror's `Node.toJSON`. The root has the type `doc`;
 * `schema.ts` says which nodes exist and what they hold.
 */
export interface DocumentNode {
  readonly type: string;
  readonly attrs?: Attributes;
  readonly content?: readonly DocumentNode[];
  readonly marks?: readonly DocumentMark[];
  readonly text?: string;
}

/** A document with nothing in it: one empty paragraph, as an editor shows it. */
export const EMPTY_DOCUMENT: DocumentNode = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: null, source: null } }],
};

/** The attribute as a string; an absent, null or other value gives ''. */
export function stringAttribute(node: DocumentNode | DocumentMark, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** The attribute as a string, or null where it holds none. */
export function optionalAttribute(node: DocumentNode | DocumentMark, name: string): string | null {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : null;
}

/** How deep a heading is, from 1 on; 1 where it doesn’t say. */
export function levelOf(heading: DocumentNode): number {
  const level = heading.attrs?.['level'];
  return typeof level === 'number' ? level : 1;
}

/** The marks of a node, to be spread into another one; nothing where it has none. */
export function marksOf({ marks }: DocumentNode): Pick<DocumentNode, 'marks'> {
  return marks === undefined ? {} : { marks };
}

/** What a node holds; nothing where it is absent or holds nothing. */
export function contentOf(node: DocumentNode | undefined): readonly DocumentNode[] {
  return node?.content ?? [];
}

/** Whether a text is set as code. */
export function isCodeText(node: DocumentNode): boolean {
  return node.marks?.some(({ type }) => type === 'code') === true;
}

/** The text of a node and all below it, without separators; atoms count as nothing. */
export function textOf(node: DocumentNode): string {
  if (node.text !== undefined) return node.text;
  return contentOf(node).map(textOf).join('');
}
