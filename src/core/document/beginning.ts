import { leadingTitle } from './blocks';
import { contentOf, type DocumentNode } from './document';
import { isHeadingNamed } from './parts';
import { toText } from './to-text';

/**
 * The text that a document begins with, a line for each block, without the heading that names it.
 *
 * @param heading begins after this heading instead, whatever its case, where there is such a one
 * @param limit characters at most; a text that is cut ends with `…`
 */
export function beginningOf(document: DocumentNode, heading: string | null, limit: number): string {
  const blocks = contentOf(document).filter(({ type }) => type !== 'frontmatter');
  const named = heading === null ? -1 : blocks.findIndex((block) => isHeadingNamed(block, heading));
  const start = named >= 0 ? named + 1 : leadingTitle(document) === null ? 0 : 1;
  let text = '';
  for (const block of blocks.slice(start)) {
    if (text.length > limit) break;
    const line = toText(block).trim();
    if (line !== '') text += text === '' ? line : `\n${line}`;
  }
  if (text.length <= limit) return text;
  // A sign of two units is not cut in half.
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
