import { type DocumentNode, stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';

const TEXT_ATTRIBUTES = ['value', 'alt', 'title', 'label', 'latex', 'href', 'meta', 'name'];

const INLINE_BREAKS = new Set(['footnoteReference', 'hashtag']);

/** Everything that an entry says, shown or not: text, code, comments, addresses, descriptions. */
export function documentText(document: DocumentNode): string {
  let text = '';
  visitNodes(document, (node) => {
    if (node.text !== undefined) text += node.text;
    else if (!INLINE_BREAKS.has(node.type)) text += '\n';
    for (const name of TEXT_ATTRIBUTES) {
      const value = node.attrs?.[name];
      if (typeof value === 'string') text += `\n${value}\n`;
    }
    for (const mark of node.marks ?? []) {
      if (mark.type !== 'link') continue;
      text += `\n${stringAttribute(mark, 'href')}\n${stringAttribute(mark, 'title')}\n`;
    }
  });
  return text;
}
