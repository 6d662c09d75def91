import { childrenOf, type MarkdownNode } from './markdown-node';

/**
 * How deep quotes and lists may stand in each other, and marks in marks. No one writes deeper;
 * programs that walk a document would run out of stack.
 */
const DEEPEST = 100;

const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/**
 * Whether quotes and lists nest deeper than `DEEPEST`, without parsing: micromark's time grows
 * with the square of the depth.
 */
export function nestsTooDeep(source: string): boolean {
  const open: number[] = [];
  for (const line of source.split('\n')) {
    const markers = markersOf(line);
    if (markers.length > DEEPEST) return true;
    const [first] = markers;
    if (first === undefined) {
      if (/^\S/.test(line)) open.length = 0;
      continue;
    }
    while ((open.at(-1) ?? -1) >= first) open.pop();
    open.push(...markers);
    if (open.length > DEEPEST) return true;
  }
  return false;
}

/** The columns of the quote and list markers that a line begins with. */
function markersOf(line: string): number[] {
  const columns: number[] = [];
  MARKER.lastIndex = 0;
  for (let match = MARKER.exec(line); match !== null; match = MARKER.exec(line)) {
    columns.push(match.index + match[0].search(/\S/));
    if (columns.length > DEEPEST) return columns;
  }
  return columns;
}

/** Whether anything in the tree stands deeper than documents may nest. */
export function isTooDeep(root: MarkdownNode): boolean {
  let level: readonly MarkdownNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST * 3) return true;
    level = level.flatMap((node) => childrenOf(node));
  }
  return false;
}
