import { stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import type { EntryRecord } from '#core/library/record';
import { KEPT_SOURCE, withoutComments } from './reader-copy';

/** Why a text with an open comment can't leave the library. */
export const OPEN_COMMENT =
  'An HTML comment in it is not closed in its block, so what it hides would show.';

/** Where words stand that no comment can be in, as readers of a message know them. */
const PLACES: Readonly<Record<string, string>> = {
  codeBlock: 'beside the language of code',
  definition: 'in the target of a link',
  htmlBlock: 'in HTML',
  htmlInline: 'in HTML',
  image: 'beside a picture',
  link: 'in the target of a link',
  mathBlock: 'in a formula',
  mathInline: 'in a formula',
  wikilink: 'in a link',
};

/** Templates are published without what looks like a comment in them. */
const CLEARED = new Set(['comment', 'commentBlock', 'rawBlock', 'rawInline']);

/**
 * Why what hides in a text would show if it left the library, or null where all comments are told
 * from what is shown: an HTML comment that is opened in one block and closed, if at all, in another
 * one, and `%%…%%` where it is no comment, such as in the description of a picture.
 */
export function commentObstacle({
  document,
  frontMatter,
}: Pick<EntryRecord, 'document' | 'frontMatter'>): string | null {
  let isOpen = false;
  let place = looksLikeComment(frontMatter) ? 'in its front matter' : null;
  visitNodes(document, (node) => {
    if (KEPT_SOURCE.has(node.type))
      isOpen ||= withoutComments(stringAttribute(node, 'value')).includes('<!--');
    for (const { type, attrs } of [node, ...(node.marks ?? [])]) {
      if (CLEARED.has(type)) continue;
      const isAstray = Object.values(attrs ?? {}).some(looksLikeComment);
      if (isAstray) place ??= PLACES[type] ?? 'beside the text';
    }
  });
  if (isOpen) return OPEN_COMMENT;
  if (place === null) return null;
  return `“%%…%%” ${place} is no comment there and would show. Take it out, or write it into the text.`;
}

function looksLikeComment(value: unknown): boolean {
  return typeof value === 'string' && /%%\s*[^%\s][^]*%%/.test(value);
}
