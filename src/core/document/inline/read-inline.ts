import type { DocumentMark, DocumentNode } from '../document';
import { gather, inlineFamilies } from '../families';
import {
  childrenOf,
  endOf,
  startOf,
  stringField,
  textField,
  type MarkdownNode,
} from '../markdown-node';
import { markSpecs } from '../marks';
import { readReference } from '../nodes/atom';
import type { Reader } from '../nodes/family';
import { isLiteral } from './literal-link';
import { markKey, nestMarks, type Nested } from './nest-marks';

const readers = gather(inlineFamilies, 'read');

const simpleMarks: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'strike',
  highlight: 'highlight',
};

const ranks = Object.keys(markSpecs);

/** A mark at its place in the tree; the same object for all that it spans. */
interface Span {
  readonly mark: DocumentMark;
}

interface Leaf {
  readonly node: DocumentNode;
  readonly spans: readonly Span[];
}

/** Reads a line of Markdown's tree: marks go from nodes around the text to the text itself. */
export function readInline(
  nodes: readonly MarkdownNode[],
  reader: Reader,
): readonly DocumentNode[] {
  const leaves = mergeText(collect(nodes, [], reader));
  const plain = leaves.map((leaf) =>
    withMarks(
      leaf,
      leaf.spans.map((span) => span.mark),
    ),
  );
  if (leaves.every((leaf) => leaf.spans.length === 0)) return plain;
  if (shapeOfNested(nestMarks(plain)) === shapeOfLeaves(leaves)) return plain;
  return keepOrder(leaves);
}

function collect(nodes: readonly MarkdownNode[], spans: readonly Span[], reader: Reader): Leaf[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return textLeaf(textField(node, 'value'), spans);
    if (node.type === 'inlineCode') {
      return textLeaf(textField(node, 'value'), [...spans, { mark: { type: 'code' } }]);
    }
    const mark = readMark(node, reader);
    if (mark === null) return atomLeaves(node, spans, reader);
    if (node.children?.length === 0) return emptyMark(node, spans, reader);
    return collect(childrenOf(node), [...spans, { mark }], reader);
  });
}

function textLeaf(text: string, spans: readonly Span[]): Leaf[] {
  return text === '' ? [] : [{ node: { type: 'text', text }, spans }];
}

function atomLeaves(node: MarkdownNode, spans: readonly Span[], reader: Reader): Leaf[] {
  const read = readers[node.type];
  if (read === undefined) return emptyMark(node, spans, reader);
  return [read(node, reader)].flat().map((atom) => ({ node: atom, spans }));
}

/** What has no text to carry its mark, such as `[](address)`, keeps its source. */
function emptyMark(node: MarkdownNode, spans: readonly Span[], reader: Reader): Leaf[] {
  const value = reader.source.slice(startOf(node), endOf(node));
  return [{ node: reader.create('rawInline', { value }), spans }];
}

function readMark(node: MarkdownNode, reader: Reader): DocumentMark | null {
  const simple = simpleMarks[node.type];
  if (simple !== undefined) return { type: simple, attrs: { order: null } };
  if (node.type !== 'link' && node.type !== 'linkReference') return null;
  const isReference = node.type === 'linkReference';
  const from = isReference ? reader.definition(textField(node, 'identifier')) : node;
  return {
    type: 'link',
    attrs: {
      href: (from && stringField(from, 'url')) ?? '',
      title: (from && stringField(from, 'title')) ?? null,
      ...(isReference ? readReference(node) : { ref: null, refKind: null }),
      literal: !isReference && isLiteralHere(node, reader.source),
      order: null,
    },
  };
}

/** Whether a link stands bare in the source, as one that can be written so again. */
function isLiteralHere(node: MarkdownNode, source: string): boolean {
  const [start, end] = [startOf(node), endOf(node)];
  if (/[<[]/.test(source.charAt(start))) return false;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const text = source.slice(start, end);
  const href = textField(node, 'url');
  return isLiteral(
    text,
    href,
    source.slice(lineStart, start),
    source.slice(end, end + 80).replace(/^[*_~=]+/, ''),
  );
}

function mergeText(leaves: readonly Leaf[]): Leaf[] {
  const result: Leaf[] = [];
  for (const leaf of leaves) {
    const last = result.at(-1);
    if (
      last?.node.text !== undefined &&
      leaf.node.text !== undefined &&
      last.spans.length === leaf.spans.length &&
      last.spans.every((span, index) => span === leaf.spans[index])
    ) {
      const text = `${last.node.text}${leaf.node.text}`;
      result[result.length - 1] = { node: { type: 'text', text }, spans: leaf.spans };
    } else {
      result.push(leaf);
    }
  }
  return result;
}

function withMarks({ node }: Leaf, marks: readonly DocumentMark[]): DocumentNode {
  if (marks.length === 0) return node;
  const sorted = marks.toSorted((a, b) => ranks.indexOf(a.type) - ranks.indexOf(b.type));
  const { text, ...rest } = node;
  return text === undefined ? { ...rest, marks: sorted } : { type: 'text', marks: sorted, text };
}

/** Numbers the marks, outer ones first, where their plain set would nest in another way. */
function keepOrder(leaves: readonly Leaf[]): readonly DocumentNode[] {
  const numbered = new Map<Span, DocumentMark>();
  const number = (span: Span): DocumentMark => {
    if (span.mark.type === 'code') return span.mark;
    const known = numbered.get(span);
    if (known) return known;
    const mark = { ...span.mark, attrs: { ...span.mark.attrs, order: numbered.size } };
    numbered.set(span, mark);
    return mark;
  };
  return leaves.map((leaf) => withMarks(leaf, leaf.spans.map(number)));
}

function shapeOfNested(nested: readonly Nested[]): string {
  return nested
    .map((each) =>
      'leaf' in each ? '.' : `<${markKey(each.mark)}${shapeOfNested(each.children)}>`,
    )
    .join('');
}

/** The same shape for the marks as Markdown had them. */
function shapeOfLeaves(leaves: readonly Leaf[]): string {
  let shape = '';
  let open: readonly Span[] = [];
  for (const leaf of leaves) {
    const spans = leaf.spans.filter((span) => span.mark.type !== 'code');
    let same = 0;
    while (same < open.length && open[same] === spans[same]) same += 1;
    shape += '>'.repeat(open.length - same);
    shape += spans
      .slice(same)
      .map((span) => `<${markKey(span.mark)}`)
      .join('');
    shape += '.';
    open = spans;
  }
  return shape + '>'.repeat(open.length);
}
