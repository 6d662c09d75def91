import { inOrder } from '#core/order';
import { GAP_TAG } from './question-note';

/** What belongs to one skill area. */
export interface Area<T> {
  /** The tag that names it; null for what has none. */
  readonly tag: string | null;
  readonly items: readonly T[];
}

/** The skill area of an entry: the first of its tags, but for the tag of question notes. */
function areaOf(tags: readonly string[]): string | null {
  return tags.find((tag) => tag.toLowerCase() !== GAP_TAG) ?? null;
}

/** By area, those with the most first, then by name; what has no area comes last. */
export function groupByArea<T>(
  items: readonly T[],
  tagsOf: (item: T) => readonly string[],
): readonly Area<T>[] {
  const areas = new Map<string, { tag: string | null; items: T[] }>();
  for (const item of items) {
    const tag = areaOf(tagsOf(item));
    const key = tag?.toLowerCase() ?? '';
    const area = areas.get(key) ?? { tag, items: [] };
    area.items.push(item);
    areas.set(key, area);
  }
  return [...areas.values()].toSorted(
    (a, b) =>
      Number(a.tag === null) - Number(b.tag === null) ||
      b.items.length - a.items.length ||
      inOrder(a.tag ?? '', b.tag ?? ''),
  );
}
