import type { DocumentMark, DocumentNode } from '../document';
import { markSpecs } from '../marks';

/** A line of text as a tree: a leaf, or a mark around more of them. */
export type Nested =
  | { readonly leaf: DocumentNode }
  | { readonly mark: DocumentMark; readonly children: readonly Nested[] };

interface Item {
  readonly leaf: DocumentNode;
  readonly marks: readonly DocumentMark[];
}

const rank = new Map(Object.keys(markSpecs).map((type, index) => [type, index]));

/** Tells marks apart: two marks are the same if their type and all attributes are. */
export function markKey(mark: DocumentMark): string {
  return JSON.stringify([mark.type, mark.attrs]);
}

function orderOf(mark: DocumentMark): number {
  const order = mark.attrs?.['order'];
  return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER;
}

/**
 * Nests the marks of a line: outermost is the mark with the lowest order, then the one that goes
 * on longest, then the one that the schema names first. Code is no nesting mark.
 */
export function nestMarks(content: readonly DocumentNode[]): readonly Nested[] {
  return nest(
    content.map((leaf) => ({
      leaf,
      marks: (leaf.marks ?? []).filter((mark) => mark.type !== 'code'),
    })),
  );
}

function nest(items: readonly Item[]): readonly Nested[] {
  const result: Nested[] = [];
  let index = 0;
  for (let item = items[index]; item !== undefined; item = items[index]) {
    const [first, ...others] = item.marks;
    if (first === undefined) {
      result.push({ leaf: item.leaf });
      index += 1;
      continue;
    }
    let outer = first;
    let end = runEnd(items, index, first);
    for (const mark of others) {
      const markEnd = runEnd(items, index, mark);
      if (isOutside(mark, markEnd, outer, end)) [outer, end] = [mark, markEnd];
    }
    const key = markKey(outer);
    const inside = items.slice(index, end).map((each) => ({
      leaf: each.leaf,
      marks: each.marks.filter((mark) => markKey(mark) !== key),
    }));
    result.push({ mark: outer, children: nest(inside) });
    index = end;
  }
  return result;
}

function isOutside(
  mark: DocumentMark,
  end: number,
  other: DocumentMark,
  otherEnd: number,
): boolean {
  const byOrder = orderOf(mark) - orderOf(other);
  if (byOrder !== 0) return byOrder < 0;
  if (end !== otherEnd) return end > otherEnd;
  return (rank.get(mark.type) ?? 0) < (rank.get(other.type) ?? 0);
}

/** The index after the last item, from `start` on, that has the mark. */
function runEnd(items: readonly Item[], start: number, mark: DocumentMark): number {
  const key = markKey(mark);
  let end = start + 1;
  while (items[end]?.marks.some((each) => markKey(each) === key) === true) end += 1;
  return end;
}
