/** The longest title of a note that is still read at a glance, in characters. */
const LONGEST = 120;

/** A text as the title of a note: one line, not too long, without what Markdown would read. */
export function asTitle(text: string): string {
  const line = text.replaceAll(/[[\]|\s\uFFFC]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** A part of a text as a title quotes it. */
export function quote(text: string, longest = 80): string {
  const line = text.replaceAll(/[[\]|\s\uFFFC]+/gu, ' ').trim();
  return `“${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}”`;
}

/** Says which draft is meant, where a question could be another draft's, too. */
export function inDraft(title: string): string {
  return title.trim() === '' ? '' : ` in ${quote(title)}`;
}

/** With a capital at its start, and nothing else at its end than a question mark. */
export function asQuestion(text: string): string {
  const bare = text.trim().replace(/(?<![.!?…,;:\s)])[.!?…,;:\s)]+$/u, '');
  return asTitle(`${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`);
}
