import { DEPTHS } from './depth';
import type { AreaDepth } from './skill-map';

/** An area as a column of the T. */
export interface SkillColumn {
  readonly name: string;
  /** The name in lines that fit the column. */
  readonly lines: readonly string[];
  /** How many of the depths are reached, from 0 to all. */
  readonly reached: number;
}

/** Letters that a line below a column has room for, and lines of a name. */
const LETTERS = 12;
const LINES = 3;

/**
 * The areas as columns: the one that matters most in the middle, the others beside it in turn, so
 * that depth in one and breadth around it make a T.
 * @param areas the one that matters most first
 */
export function skillColumns(
  areas: readonly Pick<AreaDepth, 'area' | 'depth'>[],
): readonly SkillColumn[] {
  const columns: SkillColumn[] = [];
  for (const [at, { area, depth }] of areas.entries()) {
    const column = {
      name: area.name,
      lines: inLines(area.name),
      reached: depth === null ? 0 : DEPTHS.indexOf(depth) + 1,
    };
    if (at % 2 === 0) columns.push(column);
    else columns.unshift(column);
  }
  return columns;
}

/** Breaks a name between words, long words within; what doesn't fit ends with “…”. */
function inLines(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.trim().split(/\s+/)) {
    for (const part of piecesOf(word)) {
      const last = lines.at(-1);
      const joined = last === undefined ? part : `${last} ${part}`;
      if (last === undefined || part !== word || joined.length > LETTERS) lines.push(part);
      else lines[lines.length - 1] = joined;
    }
  }
  const kept = lines.slice(0, LINES);
  const end = kept.at(-1);
  if (lines.length <= LINES || end === undefined) return kept;
  return [
    ...kept.slice(0, -1),
    `${lettersOf(end)
      .slice(0, LETTERS - 1)
      .join('')}…`,
  ];
}

function piecesOf(word: string): readonly string[] {
  const letters = lettersOf(word);
  const count = Math.ceil(letters.length / LETTERS);
  return Array.from({ length: count }, (_, at) =>
    letters.slice(at * LETTERS, (at + 1) * LETTERS).join(''),
  );
}

/** Signs of several parts, such as flags, stay whole. */
function lettersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
