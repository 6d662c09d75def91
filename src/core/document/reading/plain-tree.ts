import { cutEnd } from '../cut-end';
import type { MarkdownNode } from '../markdown-node';
import type { Chunk } from './cut-chunks';
import { readPlainLine } from './plain-line';

/** What begins a line of another kind of block, or would be cut off the line. */
const BLOCK_START =
  /^(?:[ \t#>\-+*=_~<|:%$\\{&\uFEFF]|\[(?![^[\]]*\]\()|```|\d{1,9}[.)](?:[ \t]|$))/;
const FENCE = /^(?<fence>`+|~+)[ \t]*(?<language>[^\s\\&`]*)[ \t]*$/;
const ITEM = /^(?:(?<bullet>[-+*])|\d{1,9}(?<end>[.)])) (?<text>\S.*)/;
const HEADING = /^(?<marks>#{1,6}) (?<text>[^ \t#:].*)$/;

/**
 * Reads a chunk that is nothing but code, or words, simple code and links in a paragraph or
 * heading: most of what people write, and far faster than a parser of all of Markdown. The tree is the one that the parser gives; a test compares the two.
 *
 * @returns null when there may be more in it
 */
export function readPlain(chunk: Chunk): MarkdownNode[] | null {
  if (chunk.source.includes('\0')) return null;
  if (chunk.kind === 'fence') return readFence(chunk);
  if (chunk.kind === 'heading') return readHeading(chunk);
  if (chunk.source.startsWith('    ')) return readIndented(chunk);
  return ITEM.test(chunk.source) ? readList(chunk) : readParagraph(chunk);
}

function readFence({ source }: Chunk): MarkdownNode[] | null {
  const firstEnd = source.indexOf('\n');
  const groups = FENCE.exec(source.slice(0, firstEnd))?.groups;
  if (!groups) return null;
  const value = source.slice(firstEnd + 1, source.lastIndexOf('\n'));
  const lang = groups['language'] === '' ? null : groups['language'];
  return [{ type: 'code', lang, meta: null, value, position: positionOf(source) }];
}

/** Code that is indented by four spaces, with blank lines that hold none. */
function readIndented({ source }: Chunk): MarkdownNode[] | null {
  const code = source.trimEnd();
  const lines = code.split('\n');
  if (lines.some((line) => line !== '' && !/^ {4}.*\S/.test(line))) return null;
  if (/\t| $/m.test(source)) return null;
  const value = lines.map((line) => line.slice(4)).join('\n');
  return [{ type: 'code', lang: null, meta: null, value, position: positionOf(code) }];
}

/** A list of lines, with no blank line and nothing in an item but its line. */
function readList({ source }: Chunk): MarkdownNode[] | null {
  const list = cutEnd(source, '\n');
  const markers = new Set<string | undefined>();
  const children: MarkdownNode[] = [];
  let offset = 0;
  for (const [index, line] of list.split('\n').entries()) {
    const { bullet, end, text = '' } = ITEM.exec(line)?.groups ?? {};
    markers.add(bullet ?? end);
    if (BLOCK_START.test(text) || /[ \t]$/.test(text) || markers.size > 1) return null;
    const before = line.length - text.length;
    const begin = { line: index + 1, column: before + 1, offset: offset + before };
    const words = readPlainLine(text, begin);
    if (words === null || text === '') return null;
    offset += line.length + 1;
    const paragraph = { type: 'paragraph', children: words };
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph] });
  }
  const start = /^\d+/.exec(list)?.[0];
  return [
    {
      type: 'list',
      ordered: start !== undefined,
      start: start === undefined ? null : Number(start),
      spread: false,
      children,
      position: positionOf(list),
    },
  ];
}

function readHeading({ source }: Chunk): MarkdownNode[] | null {
  const groups = HEADING.exec(source)?.groups;
  const text = groups?.['text'] ?? '';
  if (!groups || /[#{]|[ \t]$/.test(text)) return null;
  const before = source.length - text.length;
  const children = readPlainLine(text, { line: 1, column: before + 1, offset: before });
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
  const children = readPlainLine(source);
  return children && [{ type: 'paragraph', children, position: positionOf(source) }];
}

function positionOf(source: string): NonNullable<MarkdownNode['position']> {
  const lines = source.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines.length, column: last + 1, offset: source.length },
  };
}
