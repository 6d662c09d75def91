import { matchOf } from '#core/document/matches';
/**
 * Where a comment stands, which decides what it can hold: a block of its own, a paragraph, what has
 * one line only, such as a heading, or the cell of a table.
 */
export type CommentPlace = 'block' | 'paragraph' | 'line' | 'cell';

/** What, at the start of a line, could make it another block than the paragraph that it is in. */
const BEGINS_A_BLOCK = /^(?:[^\p{L}\p{N}"'(“‘„«¿¡@/]|\d+[.)])/u;

/**
 * Why a text can't be a comment: `%%…%%` could not hold it as it is.
 *
 * @param text with `\n` between its lines
 * @returns a sentence, or null for a text that it can hold
 */
export function refuseComment(text: string, place: CommentPlace): string | null {
  if (text.includes('%%')) return 'A comment can’t hold “%%”: in the Markdown that ends it.';
  if (place === 'block') return null;
  if (place === 'cell' && text.includes('\\|')) {
    return 'In a table a comment can’t hold “\\|”: the table would take the “\\” for its own.';
  }
  const [, ...lines] = text.trim().split('\n');
  if (lines.length === 0) return null;
  if (place !== 'paragraph') return 'Here a comment has one line, as the text around it has.';
  if (lines.some((line) => line.trim() === '')) {
    return 'An empty line would end the paragraph that the comment is in. Leave it out.';
  }
  const wrong = lines.find((line) => BEGINS_A_BLOCK.test(line.trim()));
  if (wrong === undefined) return null;
  const sign = matchOf(wrong.trim(), /^\d+.|^./u);
  return `A line can’t begin with “${sign}” here: in the Markdown it could be a list or a heading. Begin it with a word.`;
}

/** A comment as it is read: without the spaces and empty lines around it. */
export function commentText(value: string): string {
  return value.replaceAll('\r\n', '\n').trim();
}

/**
 * The value of a comment's node.
 *
 * @param text one that `refuseComment` lets pass
 * @param before the value until now, whose spaces and line ends stay; '' for a new comment
 */
export function commentValue(text: string, place: CommentPlace, before = ''): string {
  const lines = text.trim().split('\n');
  const kept = place === 'block' ? lines : lines.map((line) => line.trim());
  const start = matchOf(before, /^\s*/);
  const end = before.trim() === '' ? '' : before.slice(before.trimEnd().length);
  const inner = kept.join(before.includes('\r\n') ? '\r\n' : '\n');
  // A `%` beside the `%%` would be taken for a part of it.
  const left = start === '' && inner.startsWith('%') ? ' ' : start;
  const right = end === '' && inner.endsWith('%') ? ' ' : end;
  return `${left}${inner}${right}`;
}
