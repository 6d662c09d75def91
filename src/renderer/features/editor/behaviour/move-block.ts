import { type Command, TextSelection } from '@tiptap/pm/state';

/**
 * Moves the block or list item with the cursor past the one before (-1) or after it (1).
 *
 * @returns a ProseMirror command; it does nothing at either end
 */
export function moveBlock(step: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from, $to, from } = state.selection;
    for (let depth = Math.min($from.depth, $to.depth); depth > 0; depth -= 1) {
      const parent = $from.node(depth - 1);
      const index = $from.index(depth - 1);
      const other = parent.maybeChild(index + step);
      const isMovable =
        ['listItem', 'taskItem'].includes($from.node(depth).type.name) || depth === 1;
      if (!isMovable) continue;
      if (!other) return false;
      const block = $from.node(depth);
      const start = $from.before(depth);
      const offset = step > 0 ? other.nodeSize : -other.nodeSize;
      if (!dispatch) return true;
      const tr = state.tr.delete(start, start + block.nodeSize).insert(start + offset, block);
      const cursor = tr.doc.resolve(from + offset);
      dispatch(tr.setSelection(TextSelection.near(cursor)).scrollIntoView());
      return true;
    }
    return false;
  };
}
