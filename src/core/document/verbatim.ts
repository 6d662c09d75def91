import { matchesOf } from '#core/document/matches';
import type { DocumentNode } from './document';
import { blockHash } from './block-hash';
import { cutEnd } from './cut-end';

/** A top-level block as it stood in the source. */
export interface VerbatimBlock {
  /** What the block held, see `blockHash`; several where one piece of source gave several blocks. */
  readonly hashes: readonly string[];
  /** Its lines, without the last line ending. */
  readonly source: string;
  /** What stood between it and the next block, line endings included. */
  readonly after: string;
}

/** The Markdown that a document was read from, block by block. Plain JSON. */
export interface Verbatim {
  readonly lineEnding: '\n' | '\r\n' | '\r';
  /** What stood before the first block: a byte order mark, blank lines. */
  readonly before: string;
  readonly blocks: readonly VerbatimBlock[];
}

/** The blocks that were read from some lines. */
export interface ReadBlock {
  /** The first and the last line, from 0. */
  readonly first: number;
  readonly last: number;
  readonly blocks: readonly DocumentNode[];
}

/** Cuts the source into its top-level blocks. They stand on lines of their own. */
export function keepVerbatim(markdown: string, read: readonly ReadBlock[]): Verbatim {
  const lines = matchesOf(markdown, /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g);
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const startOfLine = (line: number): number => starts[Math.min(line, lines.length)] ?? 0;
  let lineAfter = 0;
  const edges = read.map(({ first, last }) => {
    // A heading whose text began with definitions claims their lines as well.
    const start = startOfLine(Math.max(first, lineAfter));
    lineAfter = last + 1;
    return { start, end: endOfLine(startOfLine, lines, last) };
  });
  return {
    lineEnding: lineEndingOf(lines),
    before: markdown.slice(0, edges[0]?.start ?? markdown.length),
    blocks: read.map(({ blocks }, index) => {
      const { start, end } = edges[index] ?? { start: 0, end: 0 };
      return {
        hashes: blocks.map(blockHash),
        source: markdown.slice(start, end),
        after: markdown.slice(end, edges[index + 1]?.start ?? markdown.length),
      };
    }),
  };
}

/** Where the line's text ends, before its line ending. */
function endOfLine(
  startOfLine: (line: number) => number,
  lines: readonly string[],
  line: number,
): number {
  return startOfLine(line) + cutEnd(lines[line] ?? '', '\r\n').length;
}

function lineEndingOf(lines: readonly string[]): Verbatim['lineEnding'] {
  let crlf = 0;
  let cr = 0;
  for (const line of lines) {
    if (line.endsWith('\r\n')) crlf += 1;
    else if (line.endsWith('\r')) cr += 1;
  }
  if (crlf * 2 > lines.length) return '\r\n';
  return cr * 2 > lines.length ? '\r' : '\n';
}
