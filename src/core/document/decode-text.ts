import { decodeString } from 'micromark-util-decode-string';

/** Markdown's text without its backslashes, and with the characters that references stand for. */
export function decodeText(markdown: string): string {
  return decodeString(markdown);
}
