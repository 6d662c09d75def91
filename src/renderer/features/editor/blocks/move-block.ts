import type { Command } from '@tiptap/pm/state';
import { movableOf } from './movable';

/**
 * Moves the blocks, list items or table rows with the selection past the one before (-1) or after
 * (1). It is that one which is moved, so the selection stays where it is in them.
 *
 * @returns a ProseMirror command; it does nothing at either end
 */
export function moveBlock(step: 1 | -1): Command {
  return (state, dispatch) => {
    const moved = movableOf(state.selection);
    if (moved === null) return false;
    const { doc, tr } = state;
    const $from = doc.resolve(moved.from);
    // A table's first row stays first.
    if (moved.kind === 'row' && step < 0 && $from.index() === 1) return false;
    const other = step < 0 ? $from.nodeBefore : doc.resolve(moved.to).nodeAfter;
    if (!other) return false;
    if (!dispatch) return true;
    const start = step < 0 ? moved.from - other.nodeSize : moved.to;
    tr.delete(start, start + other.nodeSize);
    tr.insert(step < 0 ? moved.to - other.nodeSize : moved.from, other);
    dispatch(tr.scrollIntoView());
    return true;
  };
}
