import { blockTitle } from '#core/document/blocks';
import { contentOf, stringAttribute, type DocumentNode, textOf } from '#core/document/document';
import { visitNodes } from '#core/document/tree';

/** The words that a reader sees of a node, without marks; blocks are parted by spaces. */
export function lineOf(node: DocumentNode): string {
  let text = '';
  visitNodes(node, (part) => {
    if (part.type === 'text') text += textOf(part);
    else if (part.type === 'wikilink') text += shownOfLink(part);
    else if (part.type === 'hashtag') text += `#${stringAttribute(part, 'name')}`;
    else if (part.type === 'rawInline') text += stringAttribute(part, 'value');
    else if (part.type === 'mathInline') text += stringAttribute(part, 'latex');
    else if (!INLINE.has(part.type)) text += ' ';
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** The beginning of a block, to name it by: at most 60 characters, never empty. */
export function beginningOf(node: DocumentNode): string {
  const line = lineOf(node);
  if (line === '') return blockTitle(node);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

/** What stands in a line and shows nothing of its own. */
const INLINE = new Set(['footnoteReference', 'comment', 'htmlInline']);

/** What a `[[link]]` shows: its label, else the title it names. */
export function shownOfLink(link: DocumentNode): string {
  return stringAttribute(link, 'label') || stringAttribute(link, 'title');
}

/** Words said aloud: code is shown, not read out. */
export function countWords(node: DocumentNode): number {
  if (node.type === 'codeBlock') return 0;
  if (node.type === 'text' || node.content?.some((child) => child.type === 'text')) {
    return lineOf(node).match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  }
  return contentOf(node).reduce((words, child) => words + countWords(child), 0);
}
