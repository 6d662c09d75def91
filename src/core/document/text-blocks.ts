import {
  contentOf,
  optionalAttribute,
  stringAttribute,
  type DocumentNode,
  isCodeText,
} from './document';
import { atomFamily } from './nodes/atom';

/** A block of a document as plain text, such as a paragraph, a heading or a table's cell. */
export interface TextBlock {
  readonly text: string;
  readonly isHeading: boolean;
  /** Where in the text code begins and ends, by turns. */
  readonly code: readonly number[];
  /** The way from the document to the block: which child at each depth. */
  readonly path: readonly number[];
}

/** Where inside a block a place of its plain text is: how many of its children come before. */
export interface InlinePlace {
  readonly child: number;
  /** Characters into that child, where it is text. */
  readonly offset: number;
}

const NOT_TEXT = new Set(['frontmatter', 'definition', 'footnoteReference', 'horizontalRule']);

/**
 * What can be read of a document, a block at a time and without markup; the code included. Front
 * matter, definitions and empty blocks are left out.
 */
export function listTextBlocks(document: DocumentNode): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  const add = (node: DocumentNode, path: readonly number[]): void => {
    if (NOT_TEXT.has(node.type)) return;
    const children = contentOf(node);
    const isBlock = children.some((child) => child.text !== undefined || isInline(child));
    if (isBlock || children.length === 0) {
      const block = isBlock ? readInline(children) : { text: atomText(node), code: [] };
      if (block.text === '') return;
      const isCode = node.type === 'codeBlock';
      const code = isCode ? [0, block.text.length] : block.code;
      blocks.push({ text: block.text, isHeading: node.type === 'heading', code, path });
    } else children.forEach((child, index) => add(child, [...path, index]));
  };
  add(document, []);
  return blocks;
}

/** Where in a block of these children a place of its text is. */
export function findInline(children: readonly DocumentNode[], place: number): InlinePlace {
  let before = 0;
  for (const [child, node] of children.entries()) {
    const { length } = inlineText(node);
    if (place < before + length) return { child, offset: place - before };
    before += length;
  }
  return { child: children.length, offset: 0 };
}

function readInline(children: readonly DocumentNode[]): { text: string; code: number[] } {
  let text = '';
  const code: number[] = [];
  for (const child of children) {
    const start = text.length;
    text += inlineText(child);
    if (!isCodeText(child)) continue;
    if (code.at(-1) === start) code.pop();
    else code.push(start);
    code.push(text.length);
  }
  return { text, code };
}

/** What an atom shows of itself in plain text. */
function atomText(node: DocumentNode): string {
  switch (node.type) {
    case 'hardBreak':
      return '\n';
    case 'image':
      return stringAttribute(node, 'alt');
    case 'wikilink':
    case 'embed':
      return (
        optionalAttribute(node, 'label') ??
        [stringAttribute(node, 'title'), optionalAttribute(node, 'heading')]
          .filter(Boolean)
          .join(' ')
      );
    case 'hashtag':
      return `#${stringAttribute(node, 'name')}`;
    case 'mathInline':
    case 'mathBlock':
      return stringAttribute(node, 'latex');
    default:
      return stringAttribute(node, 'value');
  }
}

function isInline(node: DocumentNode): boolean {
  return atomFamily.specs[node.type] !== undefined;
}

/** What something in a line shows as plain text. */
export function inlineText(node: DocumentNode): string {
  if (node.text !== undefined) return node.text;
  return NOT_TEXT.has(node.type) ? '' : atomText(node);
}
