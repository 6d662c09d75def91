import { matchDirectiveLine, matchHashtag, matchTemplate } from '../syntax/patterns';

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
  const ending = /(?<=\S[ \t]+)(?:\^[\p{L}\p{N}-]+|\{(?:minutes|priority)=[^{}]*\})$/u.exec(line);
  if (ending) found.add(ending.index);
  return found;
}

function needsEscape(line: string, at: number): boolean {
  const next = line.charAt(at + 1);
  switch (line.charAt(at)) {
    case '#':
      return matchHashtag(line, at) >= 0;
    case '=':
      return next === '=' && line.charAt(at - 1) !== '=' && /[^\s=]/.test(line.charAt(at + 2));
    case '%':
      return next === '%';
    case '$':
      return next === '$' || (/\S/.test(next) && line.includes('$', at + 2));
    case '{':
      return matchTemplate(line, at) >= 0;
    default:
      return matchDirectiveLine(line, at) >= 0;
  }
}
