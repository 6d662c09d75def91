import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { SuggestionMatch } from '@tiptap/suggestion';

/**
 * What a pattern finds right before the cursor, within the text since the last atom.
 *
 * @param pattern ends in `$`; its first group is what was typed
 */
export function findTyped($position: ResolvedPos, pattern: RegExp): SuggestionMatch {
  const { parent, parentOffset } = $position;
  if (!parent.isTextblock) return null;
  const before = parent.textBetween(Math.max(0, parentOffset - 200), parentOffset, '\n', '\n');
  const match = pattern.exec(before);
  const query = match?.[1];
  if (!match || query === undefined) return null;
  return {
    range: { from: $position.pos - match[0].length, to: $position.pos },
    query,
    text: match[0],
  };
}

/** Whether the cursor is in text that isn't code. */
export function isPlainText({ selection, storedMarks }: EditorState): boolean {
  const { $from } = selection;
  const marks = storedMarks ?? $from.marks();
  return !$from.parent.type.spec.code && !marks.some((mark) => mark.type.name === 'code');
}
