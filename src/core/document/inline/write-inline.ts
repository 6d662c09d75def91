import {
  optionalAttribute,
  stringAttribute,
  type DocumentMark,
  type DocumentNode,
} from '../document';
import { gather, inlineFamilies } from '../families';
import type { MarkdownNode } from '../markdown-node';
import type { Writer } from '../nodes/family';
import { findEscapes } from './escape-line';
import { markKey, nestMarks, type Nested } from './nest-marks';

const writers = gather(inlineFamilies, 'write');

const simpleMarks: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'emphasis',
  strike: 'delete',
  highlight: 'highlight',
};

/** Stands for marks and atoms where a line is searched for what needs a backslash. */
const BOUNDARY = '*';

/** Writes a line of a document as Markdown's tree. */
export function writeInline(
  content: readonly DocumentNode[],
  writer: Writer,
  ending = '',
): MarkdownNode[] {
  const { line, starts } = layOut(content);
  const escapes = findEscapes(line);
  const nodes = writeNested(
    nestMarks(content),
    (leaf) => {
      const start = starts.get(leaf) ?? 0;
      return writeLeaf(leaf, start, escapes, writer);
    },
    writer,
  );
  return ending === '' ? nodes : [...nodes, { type: 'raw', value: ending }];
}

/** The line as one text, and where in it each leaf begins. */
function layOut(content: readonly DocumentNode[]): {
  line: string;
  starts: ReadonlyMap<DocumentNode, number>;
} {
  const starts = new Map<DocumentNode, number>();
  let line = '';
  let marks = '';
  for (const leaf of content) {
    const next = (leaf.marks ?? []).map(markKey).join();
    if (next !== marks) line += BOUNDARY;
    marks = next;
    starts.set(leaf, line.length);
    const isPlain = leaf.text !== undefined && !isCode(leaf);
    line += isPlain ? leaf.text : leaf.type === 'hardBreak' ? '\n' : BOUNDARY;
  }
  return { line, starts };
}

function isCode(leaf: DocumentNode): boolean {
  return leaf.marks?.some((mark) => mark.type === 'code') === true;
}

function writeNested(
  nested: readonly Nested[],
  write: (leaf: DocumentNode) => MarkdownNode[],
  writer: Writer,
): MarkdownNode[] {
  return nested.flatMap((each) =>
    'leaf' in each
      ? write(each.leaf)
      : [writeMark(each.mark, writeNested(each.children, write, writer), writer)],
  );
}

function writeMark(mark: DocumentMark, children: MarkdownNode[], writer: Writer): MarkdownNode {
  const simple = simpleMarks[mark.type];
  if (simple !== undefined) return { type: simple, children };
  const url = stringAttribute(mark, 'href');
  const title = optionalAttribute(mark, 'title');
  const label = optionalAttribute(mark, 'ref');
  if (label !== null && writer.refersTo(label, url, title)) {
    const referenceType = optionalAttribute(mark, 'refKind') ?? 'full';
    return { type: 'linkReference', identifier: label, label, referenceType, children };
  }
  return { type: 'link', url, title, literal: mark.attrs?.['literal'] === true, children };
}

function writeLeaf(
  leaf: DocumentNode,
  start: number,
  escapes: ReadonlySet<number>,
  writer: Writer,
): MarkdownNode[] {
  const { text } = leaf;
  if (text === undefined) {
    const write = writers[leaf.type];
    return write === undefined ? [] : [write(leaf, writer)];
  }
  if (isCode(leaf)) return [{ type: 'inlineCode', value: text }];
  const nodes: MarkdownNode[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!escapes.has(start + at)) continue;
    if (at > from) nodes.push({ type: 'text', value: text.slice(from, at) });
    nodes.push({ type: 'raw', value: `\\${text.charAt(at)}` });
    from = at + 1;
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) });
  return nodes;
}
