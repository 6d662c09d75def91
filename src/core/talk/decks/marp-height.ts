import { type DocumentNode, stringAttribute, textOf } from '#core/document/document';
import { lineOf } from '#core/draft/line-of';

/**
 * What a slide of Marp's default theme has room for, in its pixels: 720 high and 1280 wide, less
 * its margins. All figures here were measured with Marp CLI 4.5.
 */
const ROOM = { height: 563, width: 1123 };

/** Of its text: the height of a line, and how wide a letter is on the average. */
const LINE = 43.5;
const LETTER = 15;
const FONT = 29;

/** Between blocks, and above a heading that is not the first. */
const GAP = 16;
const HEADING_GAP = 24;

/** Between the items of a list, and what a list and a quotation are set in. */
const ITEM_GAP = 7.25;
const LIST_INDENT = 58;
const QUOTATION_INDENT = 65;

/** Font, line and padding of each level of headings. */
const HEADINGS = [
  { font: 46.4, line: 58, padding: 14 },
  { font: 37.7, line: 47, padding: 11 },
  { font: 31.9, line: 40, padding: 0 },
  { font: 30.5, line: 38, padding: 0 },
] as const;

/** Columns of code at its own size. */
export const SLIDE_COLUMNS = 73;

/** The smallest that code can be read from the last row, of its own size. */
export const SMALLEST_CODE = 0.6;

const CODE = { line: 28.35, padding: 34 };

/** Letters of Chinese, Japanese and Korean are twice as wide. */
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu;

const ROW = 57;
const FORMULA = 66;

/**
 * How full a slide is: 1 where its text just fits, 1.2 where a fifth of that is too much.
 * @param scale at which its text is set, 1 being Marp's own
 */
export function marpFullness(blocks: readonly DocumentNode[], scale = 1): number {
  return (blocksHeight(blocks, ROOM.width / scale) * scale) / ROOM.height;
}

/** The size at which code is shown, 1 being its own: it shrinks until all of it fits on a slide. */
export function codeScale(code: string): number {
  const height = (ROOM.height - CODE.padding) / (codeLines(code) * CODE.line);
  return Math.min(1, SLIDE_COLUMNS / codeColumns(code), height);
}

/** How many columns the longest line of code has. */
export function codeColumns(code: string): number {
  return Math.max(...code.split('\n').map(columnsOf));
}

function columnsOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

function blocksHeight(blocks: readonly DocumentNode[], width: number): number {
  return blocks.reduce((height, block, index) => {
    const own = blockHeight(block, width);
    const gap = index === 0 || own === 0 ? 0 : block.type === 'heading' ? HEADING_GAP : GAP;
    return height + own + gap;
  }, 0);
}

function blockHeight(block: DocumentNode, width: number): number {
  const content = block.content ?? [];
  switch (block.type) {
    case 'paragraph':
      return linesOf(block, width) * LINE;
    case 'heading': {
      const { font, line, padding } = HEADINGS[levelOf(block) - 1] ?? HEADINGS[3];
      return linesOf(block, width * (FONT / font)) * line + padding;
    }
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return listHeight(content, width - LIST_INDENT);
    case 'blockquote':
      return blocksHeight(content, width - QUOTATION_INDENT);
    case 'codeBlock':
      return codeHeight(textOf(block));
    case 'table':
      return content.reduce((height, row) => height + rowHeight(row, width), 0);
    case 'mathBlock':
      return (FORMULA * (stringAttribute(block, 'latex').split('\\\\').length + 1)) / 2;
    default:
      return content.length > 0 ? blocksHeight(content, width) : 0;
  }
}

function listHeight(items: readonly DocumentNode[], width: number): number {
  return items.reduce((height, item, index) => {
    const own = (item.content ?? []).reduce((sum, block) => sum + blockHeight(block, width), 0);
    return height + own + (index === 0 ? 0 : ITEM_GAP);
  }, 0);
}

function rowHeight(row: DocumentNode, width: number): number {
  const cells = row.content ?? [];
  const lines = cells.map((cell) => linesOf(cell, width / cells.length));
  return ROW + (Math.max(1, ...lines) - 1) * LINE;
}

function codeHeight(code: string): number {
  return codeLines(code) * CODE.line * codeScale(code) + CODE.padding;
}

function codeLines(code: string): number {
  return code.split('\n').length;
}

function linesOf(block: DocumentNode, width: number): number {
  const content = block.content ?? [];
  const breaks = content.flatMap(({ type }, index) => (type === 'hardBreak' ? [index] : []));
  const parts = [...breaks, content.length].map((end, index) =>
    lineOf({ ...block, content: content.slice((breaks[index - 1] ?? -1) + 1, end) }),
  );
  return parts.reduce((lines, text) => {
    return lines + Math.max(1, Math.ceil((columnsOf(text) * LETTER) / width));
  }, 0);
}

function levelOf(heading: DocumentNode): number {
  const level = heading.attrs?.['level'];
  return typeof level === 'number' ? level : 1;
}
