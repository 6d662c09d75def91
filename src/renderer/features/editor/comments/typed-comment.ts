import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { refuseComment } from '#core/document/comments';
import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import { commentPlace } from './put-comment';

/** What a `%%` can't be in: an atom, or letters of code. */
const OTHER = '\uFFFC';

/** A comment that was typed as `%%…`, up to where its second `%%` begins. */
export interface TypedComment {
  /** Where its first `%%` begins. */
  readonly from: number;
  /** As the Markdown has it between the signs. */
  readonly value: string;
}

/**
 * The comment that a `%%` at a place ends, by the rule of the Markdown reader: signs pair from the
 * left. What else became of the words meanwhile, such as a link, is in it as its Markdown.
 *
 * @param end where the second `%%` begins, in the text block that the cursor is in
 * @returns null where nothing is open, and for what a comment can't hold there
 */
export function findTypedComment(state: EditorState, end: number): TypedComment | null {
  const place = commentPlace(state);
  const $end = state.doc.resolve(end);
  const open = signsBefore(signsOf($end.parent).slice(0, $end.parentOffset));
  if (place === null || open === null) return null;
  const inside = $end.parent.cut(open + 2, $end.parentOffset);
  const lines = inside.children.map(markdownOf).join('');
  const value = refuseComment(lines, place) === null ? lines : lines.replaceAll('\n', ' ');
  if (value.trim() === '' || refuseComment(value, place) !== null) return null;
  return { from: $end.start() + open, value };
}

/** The text of a block, a character for each place in it. */
function signsOf(block: Node): string {
  return block.children
    .map(({ text, marks, nodeSize }) =>
      text === undefined || marks.some(({ type }) => type.name === 'code')
        ? OTHER.repeat(nodeSize)
        : text,
    )
    .join('');
}

/** Where the `%%` begins that one at the end of the text would close. */
function signsBefore(text: string): number | null {
  let open: number | null = null;
  for (const { index } of `${text}%%`.matchAll(/%%/g)) {
    if (index === text.length) return open;
    open = open === null ? index : null;
  }
  return null;
}

/** Words stay as they were typed: no reader takes a sign in a comment for Markdown. */
function markdownOf(node: Node): string {
  if (node.type.name === 'hardBreak') return '\n';
  if (node.text !== undefined && node.marks.length === 0) return node.text;
  const paragraph = { type: 'paragraph', content: [node.toJSON() as DocumentNode] };
  return toMarkdown({ type: 'doc', content: [paragraph] }).trim();
}
