import {
  contentOf,
  stringAttribute,
  type DocumentNode,
  levelOf,
  marksOf,
} from '#core/document/document';
import { readImageShape } from '#core/document/image-shape';
import { changeBlocks, type Changed } from '../change-nodes';
import { lineOf } from '../line-of';
import { holdsTasks, htmlAsWords, tasksAsSigns } from './platform-nodes';

type Warn = (what: string) => void;

/** Blocks as nothing but what Medium's editor keeps of what is pasted. */
export function toMediumBlocks(
  blocks: readonly DocumentNode[],
  warn: Warn,
): readonly DocumentNode[] {
  return changeBlocks(blocks, (node) => toMediumNode(node, warn));
}

function toMediumNode(node: DocumentNode, warn: Warn): Changed {
  switch (node.type) {
    case 'heading': {
      const level = levelOf(node);
      if (level > 3) warn('Medium has two sizes of headings: the deeper ones look alike.');
      return { ...node, attrs: { ...node.attrs, level: Math.min(3, level) } };
    }
    case 'codeBlock':
      return { ...node, attrs: { ...node.attrs, language: null, meta: null } };
    case 'mathBlock':
      warn('Formulas are shown as their source.');
      return code(stringAttribute(node, 'latex'));
    case 'mathInline':
      warn('Formulas are shown as their source.');
      return inlineCode(stringAttribute(node, 'latex'), node);
    case 'table':
      warn('Medium has no tables: they become code, in columns.');
      return code(tableText(node));
    case 'taskList':
    case 'bulletList':
    case 'orderedList':
      if (!holdsTasks(node)) return withoutInnerLists(node, warn);
      warn('Boxes of tasks become signs.');
      return withoutInnerLists(tasksAsSigns(node), warn);
    case 'image':
      return isOnWeb(node) ? node : text(nameOfImage(node), node);
    case 'hashtag':
      return text(`#${stringAttribute(node, 'name')}`, node);
    case 'htmlBlock':
    case 'htmlInline':
      return htmlAsWords(node, warn);
    case 'rawBlock':
      return code(stringAttribute(node, 'value'));
    case 'rawInline':
      return inlineCode(stringAttribute(node, 'value'), node);
    default:
      return withoutStrike(node, warn);
  }
}

/** Medium puts the items of a list within a list behind the item that they belong to. */
function withoutInnerLists(list: DocumentNode, warn: Warn): DocumentNode {
  const items = contentOf(list).flatMap((item): readonly DocumentNode[] => {
    const content = contentOf(item);
    const inner = content.filter(isList).flatMap((one) => contentOf(one));
    if (inner.length === 0) return [item];
    warn('Lists within lists become one list.');
    const own = content.filter((block) => !isList(block));
    return own.length === 0 ? inner : [{ ...item, content: own }, ...inner];
  });
  return { ...list, content: items };
}

function isList({ type }: DocumentNode): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

function withoutStrike(node: DocumentNode, warn: Warn): DocumentNode {
  if (!node.marks?.some((mark) => mark.type === 'strike')) return node;
  warn('What is struck out is shown as plain text.');
  return { ...node, marks: node.marks.filter((mark) => mark.type !== 'strike') };
}

/** A table in columns of one width. */
function tableText(table: DocumentNode): string {
  const rows = contentOf(table).map((row) => contentOf(row).map(lineOf));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
  const [head = '', ...rest] = lines;
  return [head, widths.map((width) => '-'.repeat(width)).join('-|-'), ...rest].join('\n');
}

function isOnWeb(image: DocumentNode): boolean {
  return /^https?:\/\//i.test(stringAttribute(image, 'src'));
}

function nameOfImage(image: DocumentNode): string {
  const { alt } = readImageShape(stringAttribute(image, 'alt'));
  return alt.trim() === '' ? '[Image]' : `[Image: ${alt}]`;
}

function code(value: string): DocumentNode {
  const content = value === '' ? [] : [{ type: 'text', text: value }];
  return { type: 'codeBlock', attrs: { language: null, meta: null }, content };
}

function inlineCode(value: string, like: DocumentNode): Changed {
  if (value === '') return null;
  const marks = (like.marks ?? []).filter((mark) => mark.type !== 'code');
  return { type: 'text', text: value, marks: [...marks, { type: 'code' }] };
}

function text(value: string, like: DocumentNode): DocumentNode {
  return { type: 'text', text: value, ...marksOf(like) };
}
