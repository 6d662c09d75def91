import { matchOf } from '#core/document/matches';
import { decodeString } from 'micromark-util-decode-string';
import type { Glyph } from './glyph';

/** How text stands in the source. */
export interface TextSetting {
  /** Whether backslashes and character references are read. */
  readonly isCode: boolean;
  /** How many quotes are around it, each with its `>` at the start of a line. */
  readonly quotes: number;
  /** In a table's cell `\|` is a pipe. */
  readonly inCell: boolean;
}

/** What one or more characters of the text are in the source. */
interface Match {
  readonly units: number;
  readonly to: number;
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const LINE_END = /[ \t]*\n/y;
/** So far ahead the next character of the text is looked for. */
const REACH = 200;

/** What a sticky pattern matches at a place; '' where it matches nothing. */
function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return matchOf(source, pattern);
}

/** Where the text of a line begins after the marks of the quotes around it. */
function skipMarks(source: string, at: number, quotes: number): number {
  const marks = new RegExp(`(?:[ \\t]*>[ \\t]?){0,${quotes}}[ \\t]*`, 'y');
  return at + matchAt(marks, source, at).length;
}

/** The glyphs of text that was read from `source` between `from` and `to`. */
export function textGlyphs(
  value: string,
  source: string,
  from: number,
  to: number,
  setting: TextSetting,
): Glyph[] {
  const glyphs: Glyph[] = [];
  let offset = from;
  for (let at = 0; at < value.length;) {
    const start = findNext(value, at, source, offset, to, setting);
    const match = matchUnit(value, at, source, start, setting);
    if (match === null) {
      glyphs.push({ key: value.charAt(at), from: offset, to: offset });
      at += 1;
      continue;
    }
    for (let unit = 0; unit < match.units; unit += 1) {
      const begin = unit === 0 ? start : match.to;
      glyphs.push({ key: value.charAt(at + unit), from: begin, to: match.to });
    }
    at += match.units;
    offset = match.to;
  }
  return glyphs;
}

function findNext(
  value: string,
  at: number,
  source: string,
  offset: number,
  to: number,
  setting: TextSetting,
): number {
  const last = Math.min(to, offset + REACH);
  for (let start = offset; start < last; start += 1) {
    if (matchUnit(value, at, source, start, setting) !== null) return start;
  }
  return to;
}

function matchUnit(
  value: string,
  at: number,
  source: string,
  offset: number,
  setting: TextSetting,
): Match | null {
  const unit = value.charAt(at);
  const here = source.charAt(offset);
  if (unit === '\n' || (setting.isCode && unit === ' ' && here === '\n')) {
    const line = matchAt(LINE_END, source, offset);
    if (line !== '') {
      return { units: 1, to: skipMarks(source, offset + line.length, setting.quotes) };
    }
  }
  if (here === '\\' && source.charAt(offset + 1) === unit && PUNCTUATION.test(unit)) {
    if (!setting.isCode || (setting.inCell && unit === '|')) return { units: 1, to: offset + 2 };
  }
  if (here === '&' && !setting.isCode) {
    const reference = matchAt(REFERENCE, source, offset);
    const decoded = decodeString(reference);
    if (decoded !== reference && value.startsWith(decoded, at)) {
      return { units: decoded.length, to: offset + reference.length };
    }
  }
  const isSame = here === unit || (here === '\0' && unit === '\uFFFD');
  return isSame ? { units: 1, to: offset + 1 } : null;
}

/** The glyphs of a code block's text, line by line: its lines end as those of the source do. */
export function codeGlyphs(value: string, source: string, from: number, to: number): Glyph[] {
  const glyphs: Glyph[] = [];
  let start = from;
  value.split('\n').forEach((line, index, lines) => {
    const end = endOfLine(source, start, to);
    let same = 0;
    while (
      same < Math.min(line.length, end - start) &&
      line.charAt(line.length - 1 - same) === source.charAt(end - 1 - same)
    )
      same += 1;
    const first = end - same;
    for (let at = 0; at < line.length; at += 1) {
      const offset = Math.max(first, end - line.length + at);
      glyphs.push({ key: line.charAt(at), from: offset, to: Math.min(end, offset + 1) });
    }
    start = Math.min(end + 1, to);
    if (index < lines.length - 1) glyphs.push({ key: '\n', from: end, to: start });
  });
  return glyphs;
}

/** Where the line at `start` ends, at most `to`. */
export function endOfLine(source: string, start: number, to: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 || end > to ? to : end;
}
