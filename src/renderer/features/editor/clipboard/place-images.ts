import { closeHistory } from '@tiptap/pm/history';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Text blocks that a picture in their midst parts. */
const PARTED = new Set(['paragraph', 'heading']);

/**
 * Puts images into the text, each in a paragraph of its own, with the caret in the text below them;
 * a paragraph is made there where none is. In a table's cell, which holds one paragraph, they stand
 * in the line. One undo takes them out again.
 */
export function placeImages(
  state: EditorState,
  images: readonly Node[],
  position: number,
): Transaction {
  const tr = closeHistory(state.tr);
  const { paragraph } = state.schema.nodes;
  const $at = state.doc.resolve(position);
  const depth = $at.parent.isTextblock ? $at.depth - 1 : $at.depth;
  const index = $at.indexAfter(depth);
  if (!paragraph || !$at.node(depth).canReplaceWith(index, index, paragraph)) {
    const end = images.reduce((at, image) => at + image.nodeSize, position);
    tr.insert(position, images);
    return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView();
  }
  const { place, goesOn } = partText(tr, trimAround(tr, $at));
  const blocks = images.map((image) => paragraph.create(null, image));
  const below = blocks.reduce((at, block) => at + block.nodeSize, place);
  tr.insert(place, blocks);
  const next = tr.doc.resolve(below).nodeAfter;
  const isWaiting = next?.type === paragraph && next.content.size === 0;
  if (!goesOn && !isWaiting) tr.insert(below, paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView();
}

/** Takes away the spaces at a place in the text: at a paragraph's end they say nothing. */
function trimAround(tr: Transaction, $at: ResolvedPos): ResolvedPos {
  const { parent, pos, parentOffset } = $at;
  if (!PARTED.has(parent.type.name)) return $at;
  const text = (from: number, to: number): string => parent.textBetween(from, to, '', '\ufffc');
  const before = /(?<! ) *$/.exec(text(0, parentOffset))?.[0].length ?? 0;
  const after = /^ */.exec(text(parentOffset, parent.content.size))?.[0].length ?? 0;
  return tr.delete(pos - before, pos + after).doc.resolve(pos - before);
}

/** Makes a place for blocks. @returns it, and whether the text that was parted goes on below */
function partText(tr: Transaction, $at: ResolvedPos): { place: number; goesOn: boolean } {
  const { parent, pos, parentOffset } = $at;
  if (!parent.isTextblock) return { place: pos, goesOn: false };
  if (!PARTED.has(parent.type.name)) return { place: $at.after(), goesOn: false };
  if (parentOffset === 0) return { place: $at.before(), goesOn: true };
  if (parentOffset === parent.content.size) return { place: $at.after(), goesOn: false };
  // Two blocks never have one name.
  tr.split(pos, 1, [{ type: parent.type, attrs: { ...parent.attrs, id: null } }]);
  return { place: pos + 1, goesOn: true };
}
