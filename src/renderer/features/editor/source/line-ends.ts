/** How the lines of a Markdown text end. */
export interface LineEnds {
  readonly separator: '\n' | '\r\n' | '\r';
  /** They end in several ways: then `\n` alone separates, and `\r` stays in the lines. */
  readonly isMixed: boolean;
}

export function readLineEnds(markdown: string): LineEnds {
  const found = new Set(markdown.match(/\r\n|\r|\n/g));
  const [only = '\n'] = found;
  if (found.size > 1) return { separator: '\n', isMixed: true };
  return { separator: only === '\r\n' || only === '\r' ? only : '\n', isMixed: false };
}

/** The text as the source editor holds it: with `\n` between its lines. */
export function toEditorText(markdown: string, { separator, isMixed }: LineEnds): string {
  return isMixed || separator === '\n' ? markdown : markdown.replaceAll(separator, '\n');
}

/** The text with the line endings that it has outside of the editor. */
export function toMarkdownText(text: string, { separator, isMixed }: LineEnds): string {
  return isMixed || separator === '\n' ? text : text.replaceAll('\n', separator);
}

/** Where an offset in the Markdown is in the editor's text. */
export function toEditorOffset(markdown: string, offset: number, ends: LineEnds): number {
  if (ends.separator !== '\r\n') return offset;
  return toEditorText(markdown.slice(0, offset).replace(/\r$/, ''), ends).length;
}

/** Where an offset in the editor's text is in the Markdown. */
export function toMarkdownOffset(text: string, offset: number, ends: LineEnds): number {
  return toMarkdownText(text.slice(0, offset), ends).length;
}
