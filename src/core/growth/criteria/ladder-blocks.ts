import { textAt } from '#core/document/text-at';
import { contentOf, textOf, type DocumentNode, levelOf } from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';

const LISTS = new Set(['bulletList', 'orderedList', 'taskList']);
const COMMENTS = new Set(['comment', 'commentBlock', 'frontmatter', 'definition']);

/** What a ladder is made of. Words are plain, on one line, and never ''. */
export type LadderBlock =
  | { readonly type: 'heading'; readonly depth: number; readonly words: string }
  /** @property lines of a paragraph, or of another block, as they were written */
  | { readonly type: 'lines'; readonly lines: readonly string[] }
  /** Of a list, or a table. @property levels what stands around it */
  | Item;

interface Item {
  readonly type: 'item';
  readonly levels: readonly string[];
  readonly words: string;
}

/** The parts of a ladder in their order, without comments and front matter. */
export function ladderBlocks({ content = [] }: DocumentNode): readonly LadderBlock[] {
  return content.flatMap((node): readonly LadderBlock[] => {
    if (COMMENTS.has(node.type)) return [];
    if (LISTS.has(node.type)) return itemsOf(node, []);
    if (node.type === 'table') return cellsOf(node);
    if (node.type === 'heading') {
      const words = linesOf(node).join(' ');
      return words === '' ? [] : [{ type: 'heading', depth: levelOf(node), words }];
    }
    if (isText(node)) {
      const lines = linesOf(node);
      return lines.length === 0 ? [] : [{ type: 'lines', lines }];
    }
    return ladderBlocks(node);
  });
}

/** An item with others below it says of what they are; one of so many words is expected itself, too. */
const FEWEST_EXPECTING = 4;

/** What items expect. One that has others below it and is no mere name of them counts as well. */
function itemsOf(list: DocumentNode, levels: readonly string[]): readonly Item[] {
  return contentOf(list).flatMap(({ content = [] }): readonly Item[] => {
    const words = content.filter(isText).flatMap(linesOf).join(' ');
    const inner = content.filter(({ type }) => LISTS.has(type));
    const below = words === '' ? levels : [...levels, words.replace(/(?:(?<!\s)\s+)?:$/, '')];
    const items = inner.flatMap((one) => itemsOf(one, below));
    const isName = words === '' || (items.length > 0 && isNameOf(words));
    return isName ? items : [{ type: 'item', levels, words }, ...items];
  });
}

/** Whether an item only names those below it: `Ownership`, or whatever ends with a colon. */
function isNameOf(words: string): boolean {
  return words.endsWith(':') || words.split(' ').length < FEWEST_EXPECTING;
}

/**
 * What a table expects: the lines of each cell beside the first of its row, which say of what. A
 * table of one column has nothing else.
 */
function cellsOf({ content: rows = [] }: DocumentNode): readonly Item[] {
  const [head, ...body] = rows;
  const names = contentOf(head).map((cell) => linesOf(cell).join(' '));
  const columns = names.length;
  return body.map(contentOf).flatMap((cells) => {
    const [first = ''] = cells.slice(0, 1).map((cell) => linesOf(cell).join(' '));
    return cells.slice(columns === 1 ? 0 : 1).flatMap((cell, at) => {
      const column = textAt(names, columns === 1 ? 0 : at + 1);
      // Of two columns the second is mostly called “What it means”.
      const isLevel = columns !== 2 || names[0] === '';
      const levels = [isLevel ? column : '', columns === 1 ? '' : first];
      return linesOf(cell).map((words): Item => ({
        type: 'item',
        levels: levels.filter((level) => level !== ''),
        words,
      }));
    });
  });
}

/** Whether a node holds text itself, not blocks. */
function isText({ type, content = [] }: DocumentNode): boolean {
  if (COMMENTS.has(type) || LISTS.has(type)) return false;
  return content.length === 0 || content.some((child) => isInline(child));
}

function isInline(node: DocumentNode): boolean {
  return node.text !== undefined || inlineText(node) !== '' || node.type === 'hardBreak';
}

/** The lines of a block as plain text, without bullets that Markdown doesn’t know. */
function linesOf(node: DocumentNode): readonly string[] {
  const { content = [] } = node;
  if (!isText(node)) return content.flatMap(linesOf);
  const text =
    content.length === 0
      ? inlineText(node)
      : content
          .filter(({ type }) => !COMMENTS.has(type))
          .map((child) => (child.content === undefined ? inlineText(child) : textOf(child)))
          .join('');
  return text
    .split(/\r?\n|<br\s*\/?>/iu)
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}
