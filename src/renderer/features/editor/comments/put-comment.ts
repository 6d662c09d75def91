import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type CommentPlace, commentValue } from '#core/document/comments';

/** A comment in the editor's document. */
export interface PlacedComment {
  readonly node: Node;
  readonly position: number;
}

/** Whether a node is a comment, in a line or a block of its own. */
export function isComment({ type }: Node): boolean {
  return type.name === 'comment' || type.name === 'commentBlock';
}

/** The comment that is selected, or null. */
export function selectedComment({ selection }: EditorState): PlacedComment | null {
  if (!(selection instanceof NodeSelection) || !isComment(selection.node)) return null;
  return { node: selection.node, position: selection.from };
}

/** Where the selected comment, or a new one at the cursor, stands; null where none can. */
export function commentPlace(state: EditorState): CommentPlace | null {
  const selected = selectedComment(state);
  const { $to } = state.selection;
  if (selected?.node.type.name === 'commentBlock')
    return isTight($to.parent) ? 'paragraph' : 'block';
  if (selected === null && blockPosition(state) !== null) return 'block';
  if (!$to.parent.inlineContent || $to.parent.type.spec.code === true) return null;
  if (isInTable($to)) return 'cell';
  return $to.parent.type.name === 'paragraph' ? 'paragraph' : 'line';
}

function isInTable($at: ResolvedPos): boolean {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if ($at.node(depth).type.name === 'table') return true;
  }
  return false;
}

/**
 * Whether the blocks of a node are written without an empty line between them, so that a comment
 * could become a part of the paragraph before it.
 */
function isTight({ type, attrs }: Node): boolean {
  return /^(?:listItem|taskItem)$/.test(type.name) && attrs['spread'] !== true;
}

/** Where a comment would be a block: after a selected block, or before an empty paragraph. */
function blockPosition({ selection, schema }: EditorState): number | null {
  const { $from, $to } = selection;
  const type = schema.nodes['commentBlock'];
  if (type === undefined) return null;
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    if (isTight($to.parent)) return null;
    return $to.parent.canReplaceWith($to.index(), $to.index(), type) ? $to.pos : null;
  }
  const isEmpty = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  if (!isEmpty || !selection.empty || $from.depth === 0) return null;
  const [index, around] = [$from.index(-1), $from.node(-1)];
  return !isTight(around) && around.canReplaceWith(index, index, type) ? $from.before() : null;
}

/**
 * Keeps what was typed: in the selected comment, or as a new one behind the selected words. The
 * cursor is behind it then.
 *
 * @param text one that `refuseComment` lets pass; without a word the comment is taken out
 * @returns null where nothing is to change
 */
export function keepComment(state: EditorState, text: string): Transaction | null {
  const place = commentPlace(state);
  const selected = selectedComment(state);
  if (text.trim() === '') return selected && removeComment(state);
  if (place === null) return null;
  const { tr, schema } = state;
  if (selected !== null) {
    const before = String(selected.node.attrs['value']);
    const value = commentValue(text, place, before);
    if (value === before) return null;
    return tr.setNodeAttribute(selected.position, 'value', value);
  }
  const attributes = { value: commentValue(text, place) };
  if (place === 'block') {
    const position = blockPosition(state) ?? 0;
    return tr.insert(position, schema.node('commentBlock', attributes));
  }
  const { $to, to } = state.selection;
  const marks = $to.marks().filter(({ type }) => type.name !== 'code');
  tr.insert(to, schema.node('comment', attributes, undefined, marks));
  return tr.setSelection(TextSelection.create(tr.doc, to + 1));
}

/** Takes the selected comment out, as one step for Undo; null where none is selected. */
export function removeComment(state: EditorState): Transaction | null {
  return selectedComment(state) && state.tr.deleteSelection();
}

/**
 * The comment after or before the cursor; from the last one on to the first, and back.
 *
 * @returns null for a text without comments
 */
export function nextComment(state: EditorState, step: 1 | -1): PlacedComment | null {
  const found: PlacedComment[] = [];
  state.doc.descendants((node, position) => {
    if (isComment(node)) found.push({ node, position });
  });
  const { from, to } = state.selection;
  const isSelected = selectedComment(state) !== null;
  if (step > 0) {
    const after = isSelected ? to : from;
    return found.find(({ position }) => position >= after) ?? found[0] ?? null;
  }
  return found.findLast(({ position }) => position < from) ?? found.at(-1) ?? null;
}
