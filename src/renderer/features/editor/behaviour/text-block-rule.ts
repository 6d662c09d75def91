import { InputRule } from '@tiptap/core';
import type { NodeType } from '@tiptap/pm/model';

/**
 * A typing rule that makes the block another kind of text block. Unlike TipTap's own it keeps what
 * the block is known by: its id and the source that it came from.
 *
 * @param find begins with `^`; the match is taken out of the text
 */
export function textBlockRule(
  find: RegExp,
  type: NodeType,
  attributesOf: (match: RegExpMatchArray) => Record<string, unknown>,
): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const $start = state.doc.resolve(range.from);
      const index = $start.index(-1);
      if (!$start.node(-1).canReplaceWith(index, index + 1, type)) return null;
      const attributes = { ...$start.parent.attrs, ...attributesOf(match) };
      state.tr.delete(range.from, range.to).setBlockType(range.from, range.from, type, attributes);
      return undefined;
    },
  });
}
