/** A place in the source, as mdast counts: lines from 1, offsets from 0. */
export interface MarkdownPoint {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** A node of Markdown's syntax tree: mdast's nodes and ours, told apart by their type. */
export interface MarkdownNode {
  type: string;
  children?: MarkdownNode[];
  value?: string;
  position?: { start: MarkdownPoint; end: MarkdownPoint } | undefined;
  [field: string]: unknown;
}

/** The field as a string, or null where it holds none. */
export function stringField(node: MarkdownNode, name: string): string | null {
  const value = node[name];
  return typeof value === 'string' ? value : null;
}

/** The field as a string; one that is absent or none gives ''. */
export function textField(node: MarkdownNode, name: string): string {
  return stringField(node, name) ?? '';
}

/** What is in the node; nothing where it holds none. */
export function childrenOf(node: MarkdownNode): readonly MarkdownNode[] {
  return node.children ?? [];
}

/** The first and the last line of the node in the source, from 1 on. */
export function linesOf({ position }: MarkdownNode): {
  readonly first: number;
  readonly last: number;
} {
  return { first: position?.start.line ?? 1, last: position?.end.line ?? 1 };
}

/** Where the node begins in the source. */
export function startOf(node: MarkdownNode): number {
  return node.position?.start.offset ?? 0;
}

/** Where the node ends in the source. */
export function endOf(node: MarkdownNode): number {
  return node.position?.end.offset ?? 0;
}
