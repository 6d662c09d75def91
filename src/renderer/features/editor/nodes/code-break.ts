const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What Enter puts before and behind the cursor. */
export interface CodeBreak {
  readonly before: string;
  readonly behind: string;
}

/**
 * How a line of code is broken at the cursor: the next one is indented alike, deeper behind a
 * bracket that opens, and what closes it gets a line of its own.
 * @returns null where a plain new line will do
 */
export function codeBreak(before: string, behind: string): CodeBreak | null {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  // Enter on a line of spaces alone leads out of the indentation, and out of the code.
  if (indent === line) return null;
  const closer = PAIRS[line.trimEnd().at(-1) ?? ''];
  if (closer === undefined) return indent === '' ? null : { before: `\n${indent}`, behind: '' };
  const deeper = indent + (indent.includes('\t') ? '\t' : '  ');
  const isBetween = behind.startsWith(closer);
  return { before: `\n${deeper}`, behind: isBetween ? `\n${indent}` : '' };
}
