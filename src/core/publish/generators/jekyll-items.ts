import { contentOf, textOf, type DocumentNode } from '#core/document/document';
import { codeAsHtml } from './code-as-html';

/** Lines that kramdown takes for new items or headings though they stand in the code of an item. */
const SPLITS_ITEM = /^[ \t]*[-+*=_`~:>|#\d]/m;

/** A line for which kramdown ends a list even where an empty line before its code would help. */
const ENDS_LIST =
  /(?:^|\n)[ \t]*\n {0,3}([-*_])[ \t]*\1[ \t]*\1(?:\1|[ \t])*(?:\n|$)|(?:^|\n) {0,3}\^[ \t]*(?:\n|$)/;

const COMMENT: DocumentNode = { type: 'htmlBlock', attrs: { value: '<!-- -->' } };

/**
 * An item of a list with code that kramdown would take for items of its own: with an empty line
 * before the code, and a comment that the item begins with; or with the code as HTML.
 */
export function guardItem(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const given = contentOf(node);
  const isSplit = given.some((each) => isCode(each) && SPLITS_ITEM.test(textOf(each)));
  if (!isSplit) return node;
  const content = given.map((each) =>
    isCode(each) && ENDS_LIST.test(textOf(each)) ? codeAsHtml(each, warn) : each,
  );
  return {
    ...node,
    attrs: { ...node.attrs, spread: true },
    content: given[0] !== undefined && isCode(given[0]) ? [COMMENT, ...content] : content,
  };
}

function isCode({ type }: DocumentNode): boolean {
  return type === 'codeBlock';
}
