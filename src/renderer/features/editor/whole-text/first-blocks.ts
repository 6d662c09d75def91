import type { Node } from '@tiptap/pm/model';

/** Positions from which on it takes longer than two frames to draw a text: some 8,000 words. */
const LONG = 50_000;
/** More than the highest screen shows: so many blocks, or letters. */
const MOST_BLOCKS = 60;
const MOST_LETTERS = 8_000;

/**
 * How many blocks at the beginning of a long text are shown before the others are drawn; null for a
 * text that is drawn as a whole at once.
 */
export function countFirstBlocks(document: Node): number | null {
  if (document.content.size < LONG) return null;
  let [count, size] = [0, 0];
  while (count < document.childCount && count < MOST_BLOCKS && size < MOST_LETTERS) {
    size += document.child(count).nodeSize;
    count += 1;
  }
  // A beginning that is nearly everything, such as one huge list, saves nothing.
  return size < LONG / 2 ? count : null;
}
