/**
 * A text as it is to be written to stdout: byte for byte, but for the end of its last line where a
 * person reads it, so that what comes next begins a line of its own.
 */
export function exactText(text: string, isTerminal: boolean): string {
  return !isTerminal || text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
