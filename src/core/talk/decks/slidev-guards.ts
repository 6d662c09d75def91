import { isCodeText, type DocumentNode } from '#core/document/document';
import { matchOf } from '#core/document/matches';

/**
 * Markdown whose lines Slidev reads as Markdown: none parts slides, marks a slot or opens a comment.
 * Code in fences stays as it is, and Slidev looks for nothing in it.
 */
export function guardLines(markdown: string): string {
  const lines = markdown.split('\n');
  const guarded: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = matchOf(line, /^\s*`{3,}/);
    const length = fence === '' ? 0 : lengthOfCode(lines.slice(at), fence);
    if (length > 0) {
      guarded.push(...lines.slice(at, at + length));
      at += length - 1;
    } else guarded.push(guardLine(line));
  }
  return guarded.join('\n');
}

/** How many lines a piece of code has with its fences; 0 where nothing closes it. */
function lengthOfCode(lines: readonly string[], fence: string): number {
  return lines.findIndex((line, index) => index > 0 && line.startsWith(fence)) + 1;
}

function guardLine(line: string): string {
  return line
    .replace(/^-(?=--)/, '&#45;')
    .replace(/^([\s>*+\-\d.)]*):(?=:)/, '$1&#58;')
    .replace(/\\?<(?=!--)/g, '&lt;');
}

/** Code that is said: it stands in a comment and among marks of clicks, and can't be escaped. */
export function guardSaidCode(node: DocumentNode): DocumentNode {
  const isCode = isCodeText(node);
  if (isCode && node.text !== undefined) return { ...node, text: guardCode(node.text) };
  if (node.type !== 'codeBlock') return node;
  const content = node.content?.map((part) => ({ ...part, text: guardCode(part.text ?? '') }));
  return { ...node, ...(content && { content }) };
}

/** A space that nobody sees stands where the code would end the comment or mark a click. */
function guardCode(code: string): string {
  return code.replace(/--(?=>)/g, '--\u200b').replace(/\[(?=click)/gi, '[\u200b');
}

/** Markdown within the comment that holds a slide's notes. */
export function guardNotes(markdown: string): string {
  return guardLines(markdown)
    .replace(/--\\?>/g, '--&gt;')
    .replace(/\\?\[(?=click)/gi, '&#91;');
}
