import {
  optionalAttribute,
  stringAttribute,
  type DocumentMark,
  type DocumentNode,
  isCodeText,
} from '../document';
import { gather, inlineFamilies } from '../families';
import type { MarkdownNode } from '../markdown-node';
import type { Writer } from '../nodes/family';
import { findEscapes } from './escape-line';
import { isLiteral } from './literal-link';
import { markKey, nestMarks, type Nested } from './nest-marks';

const writers = gather(inlineFamilies, 'write');

const simpleMarks: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'emphasis',
  strike: 'delete',
  highlight: 'highlight',
};

/** Stands for a mark's edge, an atom and code where a line is searched for syntax. */
const EDGE = '*';
const ATOM = '>';
const CODE = '`';

/** A line as one text, and where in it each leaf begins. */
interface Layout {
  readonly line: string;
  readonly starts: ReadonlyMap<DocumentNode, number>;
  readonly escapes: ReadonlySet<number>;
  /** Where a letter has to be a character reference: beside the `==` of a highlight. */
  readonly references: ReadonlySet<number>;
}

/** Writes a line of a document as Markdown's tree. */
export function writeInline(
  content: readonly DocumentNode[],
  writer: Writer,
  ending = '',
): MarkdownNode[] {
  const nodes = writeNested(nestMarks(content), layOut(content), writer);
  return ending === '' ? nodes : [...nodes, { type: 'raw', value: ending }];
}

function layOut(content: readonly DocumentNode[]): Layout {
  const starts = new Map<DocumentNode, number>();
  const references = new Set<number>();
  let line = '';
  let before: DocumentNode | undefined;
  for (const leaf of content) {
    const isParted = marksKey(before) !== marksKey(leaf);
    if (isParted) line += EDGE;
    starts.set(leaf, line.length);
    if (before && endsInWord(before) && startsOpening(leaf, before)) {
      references.add((starts.get(before) ?? 0) + (before.text ?? '').length - 1);
    }
    if (before && WORD_START.test(plainText(leaf)) && startsOpening(before, leaf)) {
      references.add(line.length);
    }
    const goesOn = before?.type === 'hashtag' && !isParted && TAG_START.test(plainText(leaf));
    // At the start of a block `[^1]:` would define the footnote.
    const defines = before === content[0] && before?.type === 'footnoteReference';
    if (goesOn || (defines && plainText(leaf).startsWith(':'))) references.add(line.length);
    line += isCodeText(leaf) ? CODE : (leaf.text ?? (leaf.type === 'hardBreak' ? '\n' : ATOM));
    if (holdsDollar(leaf)) line += leaf.type === 'mathInline' ? '$' : `$${ATOM}`;
    before = leaf;
  }
  if (marksKey(before) !== '') line += EDGE;
  return { line, starts, escapes: findEscapes(line), references };
}

const WORD_START = /^[a-z0-9]/i;
const TAG_START = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/u;

function plainText(leaf: DocumentNode): string {
  return isCodeText(leaf) ? '' : (leaf.text ?? '');
}

function endsInWord(leaf: DocumentNode): boolean {
  return /[a-z0-9]$/i.test(plainText(leaf));
}

/** Whether `==` or `$` stands between two neighbours, which a letter beside it would undo. */
function startsOpening(inside: DocumentNode, outside: DocumentNode): boolean {
  if (inside.type === 'mathInline') return true;
  return isHighlighted(inside) && !isHighlighted(outside);
}

/** Whether a leaf has a dollar that no backslash can take away. */
function holdsDollar(leaf: DocumentNode): boolean {
  const isPlain = leaf.text !== undefined && !isCodeText(leaf);
  const values = isPlain ? [] : [leaf.text, ...Object.values(leaf.attrs ?? {})];
  return [...values, ...(leaf.marks ?? []).map(markKey)].some(
    (value) => leaf.type === 'mathInline' || JSON.stringify(value)?.includes('$'),
  );
}

function marksKey(leaf: DocumentNode | undefined): string {
  return (leaf?.marks ?? []).map(markKey).join();
}

function isHighlighted(leaf: DocumentNode): boolean {
  return leaf.marks?.some((mark) => mark.type === 'highlight') === true;
}

function writeNested(nested: readonly Nested[], layout: Layout, writer: Writer): MarkdownNode[] {
  return nested.flatMap((each) => {
    if ('leaf' in each) return writeLeaf(each.leaf, layout, writer);
    const literal = writeLiteral(each.mark, each.children, layout);
    if (literal !== null) return [{ type: 'raw', value: literal }];
    return [writeMark(each.mark, writeNested(each.children, layout, writer), writer)];
  });
}

/** A bare address, if it would be read as the same link where it stands; else null. */
function writeLiteral(
  mark: DocumentMark,
  children: readonly Nested[],
  { line, starts }: Layout,
): string | null {
  const [only] = children;
  if (mark.attrs?.['literal'] !== true || children.length !== 1) return null;
  if (!only || !('leaf' in only) || only.leaf.text === undefined || isCodeText(only.leaf))
    return null;
  const { text } = only.leaf;
  const start = starts.get(only.leaf) ?? 0;
  const fits = isLiteral(
    text,
    stringAttribute(mark, 'href'),
    line.slice(0, start - EDGE.length),
    line.slice(start + text.length + EDGE.length),
  );
  return fits && optionalAttribute(mark, 'title') === null ? text : null;
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
  return { type: 'link', url, title, children };
}

function writeLeaf(
  leaf: DocumentNode,
  { starts, escapes, references }: Layout,
  writer: Writer,
): MarkdownNode[] {
  const { text } = leaf;
  if (text === undefined) {
    const write = writers[leaf.type];
    return write === undefined ? [] : [write(leaf, writer)];
  }
  if (isCodeText(leaf)) return [{ type: 'inlineCode', value: text }];
  const start = starts.get(leaf) ?? 0;
  const nodes: MarkdownNode[] = [];
  let from = 0;
  const push = (at: number, value: string): void => {
    if (at > from) nodes.push({ type: 'text', value: text.slice(from, at) });
    nodes.push({ type: 'raw', value });
    from = at + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (references.has(start + at)) push(at, `&#${text.charCodeAt(at)};`);
    else if (escapes.has(start + at)) push(at, `\\${text.charAt(at)}`);
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) });
  return nodes;
}
