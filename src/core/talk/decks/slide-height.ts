import {
  contentOf,
  stringAttribute,
  textOf,
  type DocumentNode,
  levelOf,
} from '#core/document/document';
import { lineOf } from '#core/draft/line-of';
import { isImageName } from '#core/import/media-name';
import { MARP, type SlideMeasures } from './slide-measures';

/** The smallest that code can be read from the last row, of its own size. */
export const SMALLEST_CODE = 0.6;

/** How full a slide may be; what it was measured with is a little narrower or wider elsewhere. */
export const FULL = 1.05;

/** How full something is in per cent, to the next five, for people to read. */
export function roughPercent(fullness: number): number {
  return Math.round(fullness * 20) * 5;
}

/** Letters of Chinese, Japanese and Korean are twice as wide. */
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu;

/**
 * How full a slide is where these measures hold: 1 where its text just fits, 1.2 where a fifth of
 * that is too much.
 * @param scale at which its text is set, 1 being its own
 */
export function slideFullness(
  blocks: readonly DocumentNode[],
  measures: SlideMeasures,
  scale = 1,
): number {
  const { height, width } = measures.room;
  const { picture } = measures;
  // Pictures are not set, they take the room that is left.
  const scaled = { ...measures, picture: picture / scale };
  return (blocksHeight(blocks, width / scale, scaled) * scale) / height;
}

/**
 * How high each of a slide's pictures can be for all of the slide to fit, in pixels; never less
 * than is worth showing. Null for a slide without pictures.
 */
export function pictureHeight(
  blocks: readonly DocumentNode[],
  measures: SlideMeasures,
): number | null {
  const rows = blocks.reduce((count, block) => count + pictureRows(block), 0);
  if (rows === 0) return null;
  const { height, width } = measures.room;
  const left = height - blocksHeight(blocks, width, { ...measures, picture: 0 });
  return Math.max(Math.floor(left / rows), measures.picture);
}

/** How much of a slide's width its widest table needs, whatever breaks its words allow; 0 without. */
export function tableFullness(blocks: readonly DocumentNode[], measures: SlideMeasures): number {
  const needed = blocks.map((block) =>
    block.type === 'table'
      ? tableWidth(block, measures) / measures.room.width
      : tableFullness(contentOf(block), measures),
  );
  return Math.max(0, ...needed);
}

/** The size at which code is shown, 1 being its own: it shrinks until all of it fits on a slide. */
export function codeScale(code: string, { code: measures }: SlideMeasures = MARP): number {
  const height = (measures.room - measures.padding) / (codeLines(code) * measures.line);
  return Math.min(1, measures.columns / codeColumns(code), height);
}

/** How many columns the longest line of code has. */
export function codeColumns(code: string): number {
  return Math.max(...code.split('\n').map(columnsOf));
}

/** How many columns a line has: letters of Chinese, Japanese and Korean take two. */
export function columnsOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

function blocksHeight(
  blocks: readonly DocumentNode[],
  width: number,
  measures: SlideMeasures,
): number {
  return blocks.reduce((height, block, index) => {
    const own = blockHeight(block, width, measures);
    const gap = block.type === 'heading' ? measures.headingGap : measures.gap;
    return height + own + (index === 0 || (own === 0 && pictureRows(block) === 0) ? 0 : gap);
  }, 0);
}

/** How high a block is, in pixels of a slide. @param width that it has */
function blockHeight(block: DocumentNode, width: number, measures: SlideMeasures): number {
  const content = contentOf(block);
  const { font, line, headings, quotationIndent } = measures;
  switch (block.type) {
    case 'paragraph': {
      const isAlone = content.every((node) => isPicture(node) || isBlank(node));
      const text = isAlone && content.length > 0 ? 0 : linesOf(block, width, measures) * line;
      return text + pictureRows(block) * measures.picture;
    }
    case 'heading': {
      const { font: own, line: high, padding } = headingOf(block, headings);
      return linesOf(block, width * (font / own / BOLD), measures) * high + padding;
    }
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return listHeight(content, width - measures.listIndent, measures);
    case 'blockquote':
      return (
        blocksHeight(content, width - quotationIndent, inQuotation(measures)) +
        measures.quotationPadding
      );
    case 'callout':
      return (
        blocksHeight(content, width - quotationIndent, inQuotation(measures)) +
        measures.calloutPadding
      );
    case 'calloutTitle':
      return content.length === 0 ? 0 : linesOf(block, width, measures) * line;
    case 'codeBlock':
      return codeHeight(textOf(block), measures);
    case 'table':
      return content.reduce((height, row) => height + rowHeight(row, width, measures), 0);
    case 'mathBlock':
      return formulaHeight(stringAttribute(block, 'latex'), measures);
    default:
      return content.length > 0 ? blocksHeight(content, width, measures) : 0;
  }
}

function inQuotation(measures: SlideMeasures): SlideMeasures {
  const { line, letter, quotationSize: size } = measures;
  return { ...measures, line: line * size, letter: letter * size };
}

/** Whether a node in a line is an image, as a writer names it or as a writer will find it. */
function isPicture(node: DocumentNode): boolean {
  return (
    node.type === 'image' || (node.type === 'embed' && isImageName(stringAttribute(node, 'title')))
  );
}

function isBlank({ type, text }: DocumentNode): boolean {
  return type === 'hardBreak' || (type === 'text' && text?.trim() === '');
}

/** How many rows of pictures a block has: those of a paragraph stand side by side. */
function pictureRows({ content = [] }: DocumentNode): number {
  if (content.some(isPicture)) return 1;
  return content.reduce((rows, block) => rows + pictureRows(block), 0);
}

function listHeight(
  items: readonly DocumentNode[],
  width: number,
  measures: SlideMeasures,
): number {
  return items.reduce((height, item, index) => {
    const own = contentOf(item).reduce(
      (sum, block) => sum + blockHeight(block, width, measures),
      0,
    );
    return height + own + (index === 0 ? 0 : measures.itemGap);
  }, 0);
}

function rowHeight(row: DocumentNode, width: number, measures: SlideMeasures): number {
  const cells = contentOf(row);
  const lines = cells.map((cell) => linesOf(cell, width / cells.length, measures));
  return measures.row + (Math.max(1, ...lines) - 1) * measures.cellLine;
}

/** What a table takes where each cell breaks its lines wherever it can. */
function tableWidth(table: DocumentNode, { cellLetter, cellPadding }: SlideMeasures): number {
  const columns: number[] = [];
  for (const row of contentOf(table)) {
    for (const [index, cell] of contentOf(row).entries()) {
      const words = lineOf(cell).split(' ').map(columnsOf);
      columns[index] = Math.max(columns[index] ?? 0, ...words);
    }
  }
  return columns.reduce((width, letters) => width + letters * cellLetter + cellPadding, 0);
}

/** How much wider bold letters are. */
const BOLD = 1.06;

/** Signs that have limits above and below them. */
const TALL = /\\(?:sum|prod|int|lim|bigcup|bigcap)(?![a-z])/i;

function formulaHeight(latex: string, { formula, formulaRow }: SlideMeasures): number {
  const parts = latex.split(/\\(?:begin|end)\{/);
  const rows = Math.max(...parts.map((part) => part.split('\\\\').length));
  return Math.max(TALL.test(latex) ? formula * 1.5 : formula, rows * formulaRow);
}

function codeHeight(code: string, measures: SlideMeasures): number {
  const { line, padding, shrinks } = measures.code;
  return codeLines(code) * line * (shrinks ? codeScale(code, measures) : 1) + padding;
}

function codeLines(code: string): number {
  return code.split('\n').length;
}

function linesOf(block: DocumentNode, width: number, { letter }: SlideMeasures): number {
  const content = contentOf(block);
  const breaks = content.flatMap(({ type }, index) => (type === 'hardBreak' ? [index] : []));
  const parts = [...breaks, content.length].map((end, index) =>
    lineOf({ ...block, content: content.slice((breaks[index - 1] ?? -1) + 1, end) }),
  );
  return parts.reduce((lines, text) => {
    return lines + Math.max(1, Math.ceil((columnsOf(text) * letter) / width));
  }, 0);
}

function headingOf(
  block: DocumentNode,
  headings: SlideMeasures['headings'],
): SlideMeasures['headings'][number] {
  const at = Math.min(levelOf(block), headings.length) - 1;
  return headings[at] ?? { font: 29, line: 43.5, padding: 0 };
}
