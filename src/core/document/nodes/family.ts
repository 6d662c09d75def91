import type { NodeSpec } from 'prosemirror-model';
import type { AttributeValue, DocumentNode } from '../document';
import type { MarkdownStyle } from '../markdown-style';
import type { MarkdownNode } from '../markdown-node';

/** What a handler needs to read Markdown's tree into a document. */
export interface Reader {
  /** The Markdown being read, with `\n` as its only line ending. */
  readonly source: string;
  create(
    type: string,
    attrs?: Readonly<Record<string, AttributeValue>>,
    content?: readonly DocumentNode[],
  ): DocumentNode;
  /** The definition that a reference with this identifier means. */
  definition(identifier: string): MarkdownNode | undefined;
  blocks(nodes: readonly MarkdownNode[]): readonly DocumentNode[];
  inline(nodes: readonly MarkdownNode[]): readonly DocumentNode[];
}

/** What a handler needs to write a document as Markdown's tree. */
export interface Writer {
  readonly style: MarkdownStyle;
  /** Whether the document defines the label, as this address and title. */
  refersTo(label: string, href: string, title: string | null): boolean;
  blocks(nodes: readonly DocumentNode[]): MarkdownNode[];
  /** @param ending raw Markdown that ends the line, such as ` ^block-id` */
  phrasing(nodes: readonly DocumentNode[], ending?: string): MarkdownNode[];
}

export type Read = (node: MarkdownNode, reader: Reader) => DocumentNode | readonly DocumentNode[];

export type Write = (node: DocumentNode, writer: Writer) => MarkdownNode;

/** A family of nodes with both directions of their Markdown. */
export interface Family {
  readonly specs: Readonly<Record<string, NodeSpec>>;
  /** By the type of Markdown's node. */
  readonly read: Readonly<Record<string, Read>>;
  /** By the type of the document's node. */
  readonly write: Readonly<Record<string, Write>>;
}
