import { matchOf } from '#core/document/matches';
import { matchDirectiveLine, matchHashtag } from '../syntax/patterns';

/**
 * Finds where a line of plain text would be read as syntax that CommonMark and GFM don't have, and
 * so their writer doesn't escape.
 *
 * @param line the text of a line; marks and atoms in it stand as characters that are no letters
 * @returns the offsets that need a backslash
 */
export function findEscapes(line: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of line.matchAll(/[#=%${:]/g)) {
    if (needsEscape(line, match.index)) found.add(match.index);
  }
  const ending = /[ \t](?:\^[\p{L}\p{N}-]+|\{(?:minutes|priority|demo|cut)=[^{}]*\})$/u.exec(line);
  if (ending) found.add(ending.index + 1);
  return found;
}

function needsEscape(line: string, at: number): boolean {
  const next = line.charAt(at + 1);
  switch (line.charAt(at)) {
    case '#':
      return matchHashtag(line, at) >= 0;
    case '=':
      return touchesEdge(line, at) || isHighlightMark(line, at);
    case '%':
      return next === '%';
    case '$':
      return next === '$' || line.charAt(at - 1) === '$' || opensMath(line, at);
    case '{':
      return next === '{' || next === '%';
    default:
      return matchDirectiveLine(line, at) >= 0;
  }
}

/** Whether a run of `=` begins or ends where a mark does, such as a highlight's `==`. */
function touchesEdge(line: string, at: number): boolean {
  let start = at;
  let end = at;
  while (line.charAt(start - 1) === '=') start -= 1;
  while (line.charAt(end) === '=') end += 1;
  return line.charAt(start - 1) === '*' || line.charAt(end) === '*';
}

/** Whether `==` begins here and could open or close a highlight. */
function isHighlightMark(line: string, at: number): boolean {
  const [before, after] = [line.charAt(at - 1), line.charAt(at + 2)];
  if (line.charAt(at + 1) !== '=' || before === '=' || after === '=') return false;
  const opens = /\S/.test(after) && !/[a-z0-9]/i.test(before);
  const closes = /\S/.test(before) && !/[a-z0-9]/i.test(after);
  return opens || closes;
}

/** Whether a single dollar could open math that something later in the line closes. */
function opensMath(line: string, at: number): boolean {
  if (/[a-z0-9]/i.test(line.charAt(at - 1))) return false;
  const rest = /\$[^\n]*/y;
  rest.lastIndex = at;
  return /^\$\S(?:.*\S)?\$(?![a-z0-9$])/i.test(matchOf(line, rest));
}
