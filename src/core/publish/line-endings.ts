/** The line ending that all lines of a text have; null where they differ, or there are none. */
function endingOf(text: string): '\n' | '\r\n' | null {
  if (!text.includes('\n')) return null;
  const bare = text.replaceAll('\r\n', '');
  if (!bare.includes('\n') && !bare.includes('\r')) return '\r\n';
  return text.includes('\r') ? null : '\n';
}

/**
 * The text, and the same with the other line endings: git may change those of a whole file on its
 * way (`core.autocrlf`), which is no change of what it says.
 */
export function inBothEndings(text: string): readonly string[] {
  switch (endingOf(text)) {
    case '\n':
      return [text, text.replaceAll('\n', '\r\n')];
    case '\r\n':
      return [text, text.replaceAll('\r\n', '\n')];
    case null:
      return [text];
  }
}

/** A text with the line endings of the file that it replaces. */
export function withEndingsOf(there: string, text: string): string {
  return endingOf(there) === '\r\n' && endingOf(text) === '\n'
    ? text.replaceAll('\n', '\r\n')
    : text;
}
