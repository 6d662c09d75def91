import type { MarkdownNode } from '../markdown-node';
import type { Chunk } from './cut-chunks';

/** What begins a line of another kind of block, or would be cut off the line. */
const BLOCK_START = /^(?:[ \t#>\-+*=_~<|:%$[\\{&\uFEFF]|```|\d{1,9}[.)](?:[ \t]|$))/;
/** What may be more than text inside of a line that has its code taken out. */
const MORE_THAN_TEXT = new RegExp(
  [
    String.raw`[\\*[\]~^\t]`,
    // Emphasis, unless inside of a word; an entity; HTML or an address.
    String.raw`(?<![a-z0-9])_|_(?![a-z0-9_])|&#?\w+;|<[a-z/!?]`,
    // Highlight, comment, template, math; a tag; bare addresses.
    String.raw`==|%%|:::|\{[{%]|\$[^]*\$|#[^\s]|:\/\/|www\.|[^\s("'\x60]@`,
  ].join('|'),
  'i',
);
const FENCE = /^(?<fence>`+|~+)[ \t]*(?<language>[^\s\\&`]*)[ \t]*$/;
const HEADING = /^(?<marks>#{1,6}) (?<text>[^ \t#:].*)$/;

/**
 * Reads a chunk that is nothing but fenced code, or words and simple inline code in a paragraph or
 * heading: half of what people write, and a hundred times faster than a parser of all of Markdown.
 * The tree is the one that the parser gives; a test compares the two.
 *
 * @returns null when there may be more in it
 */
export function readPlain(chunk: Chunk): MarkdownNode[] | null {
  if (chunk.source.includes('\0')) return null;
  if (chunk.kind === 'fence') return readFence(chunk);
  return chunk.kind === 'heading' ? readHeading(chunk) : readParagraph(chunk);
}

function readFence({ source }: Chunk): MarkdownNode[] | null {
  const firstEnd = source.indexOf('\n');
  const groups = FENCE.exec(source.slice(0, firstEnd))?.groups;
  if (!groups) return null;
  const lastStart = source.lastIndexOf('\n');
  const value = lastStart > firstEnd ? source.slice(firstEnd + 1, lastStart) : '';
  const lang = groups['language'] === '' ? null : groups['language'];
  return [{ type: 'code', lang, meta: null, value, position: positionOf(source) }];
}

function readHeading({ source }: Chunk): MarkdownNode[] | null {
  const groups = HEADING.exec(source)?.groups;
  const text = groups?.['text'] ?? '';
  if (!groups || /[#{]|[ \t]$/.test(text)) return null;
  const children = readLine(text);
  if (children === null) return null;
  const depth = groups['marks']?.length;
  return [{ type: 'heading', depth, children, position: positionOf(source) }];
}

function readParagraph({ source }: Chunk): MarkdownNode[] | null {
  let start = 0;
  for (let end = source.indexOf('\n'); ; end = source.indexOf('\n', start)) {
    const line = end < 0 ? source.slice(start) : source.slice(start, end);
    if (BLOCK_START.test(line) || /[ \t]$/.test(line)) return null;
    if (end < 0) break;
    start = end + 1;
  }
  const children = readLine(source);
  return children && [{ type: 'paragraph', children, position: positionOf(source) }];
}

/** Text with simple `code` in it. */
function readLine(text: string): MarkdownNode[] | null {
  if (MORE_THAN_TEXT.test(text.replace(/`[^`]*`/g, '``'))) return null;
  if (!text.includes('`')) return [{ type: 'text', value: text }];
  const parts = text.split('`');
  if (parts.length % 2 === 0) return null;
  const children: MarkdownNode[] = [];
  for (const [index, value] of parts.entries()) {
    const isCode = index % 2 === 1;
    // Two backticks in a row, or code that loses a space at its ends.
    if (isCode && (value === '' || value.includes('\n') || /^ | $/.test(value))) return null;
    if (!isCode && value === '' && index > 0 && index < parts.length - 1) return null;
    if (value !== '') children.push({ type: isCode ? 'inlineCode' : 'text', value });
  }
  return children;
}

function positionOf(source: string): NonNullable<MarkdownNode['position']> {
  const lines = source.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines.length, column: last + 1, offset: source.length },
  };
}
