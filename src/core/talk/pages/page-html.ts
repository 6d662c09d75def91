import { markedLines, readCodeInfo, fenceWords } from '#core/document/code-info';
import { contentOf, stringAttribute, textOf, type DocumentNode } from '#core/document/document';
import { element, escapeHtml } from '#core/document/html-text';
import { inlineHtml } from '#core/document/inline/inline-html';
import { toHtml } from '#core/document/to-html';
import { codeScale } from '../decks/slide-height';
import { PAGE } from '../decks/slide-measures';
import { colourCode, type CodeRun } from './colour-code';
import { writeFormula } from './write-formula';

/** Text is set in steps of so much, and never smaller than the smallest. */
const STEP = 0.05;
const SMALLEST_CODE = 0.25;

/** Blocks of a slide as HTML, with coloured code and drawn formulas. */
export function pageHtml(blocks: readonly DocumentNode[]): string {
  return withDirections(toHtml({ type: 'doc', content: blocks }, { draw }));
}

/** What has a side where it begins: a list its signs, a quotation its bar, a title the one above. */
const SIDED = /<(?:ul|ol|table|blockquote|aside|h[1-6])(?=[\s>])/g;

/** Has what is sided begin at the right where its text does. Text is escaped, so all tags are ours. */
export function withDirections(html: string): string {
  return html.replace(SIDED, '$& dir="auto"');
}

/** A scale as the theme has it, in per cent: the nearest step that isn't larger. */
export function stepOf(scale: number): number {
  return Math.round(Math.floor(scale / STEP + 1e-9) * STEP * 100);
}

function draw(node: DocumentNode): string | null {
  switch (node.type) {
    case 'codeBlock':
      return codeHtml(node);
    case 'mathBlock':
      return formulaHtml(node, true);
    case 'mathInline':
      return formulaHtml(node, false);
    case 'paragraph':
      return isPicture(node)
        ? element('div', { class: 'picture' }, inlineHtml(contentOf(node), {}))
        : null;
    default:
      return null;
  }
}

/** Whether a paragraph is images and nothing else, which get all the room that is left. */
function isPicture({ content = [] }: DocumentNode): boolean {
  const isSpace = ({ type, text }: DocumentNode): boolean =>
    type === 'hardBreak' || (type === 'text' && text?.trim() === '');
  return (
    content.some(({ type }) => type === 'image') &&
    content.every((node) => node.type === 'image' || isSpace(node))
  );
}

function formulaHtml(node: DocumentNode, isBlock: boolean): string | null {
  const mathMl = writeFormula(stringAttribute(node, 'latex'), isBlock);
  if (mathMl === null) return null;
  return isBlock ? element('div', { class: 'formula' }, mathMl) : mathMl;
}

function codeHtml(node: DocumentNode): string {
  const text = textOf(node);
  const words = fenceWords(node);
  const { language, title, marked, isNumbered } = readCodeInfo(words);
  if (language === 'mermaid') return element('pre', { class: 'mermaid' }, escapeHtml(text));
  const lines = colourCode(language, text);
  const marks = markedLines(marked, lines.length);
  const html =
    marks.size > 0 || isNumbered
      ? lines.map((line, index) => lineHtml(line, marks.has(index + 1), index + 1 < lines.length))
      : [lines.map(runsHtml).join('\n')];
  const size = stepOf(Math.max(codeScale(text, PAGE), SMALLEST_CODE));
  const names = ['code', ...(size < 100 ? [`code-${size}`] : []), ...(isNumbered ? ['lines'] : [])];
  const code = element(
    'code',
    { class: language === null ? null : `language-${language}` },
    html.join(''),
  );
  const block = element('pre', { class: names.join(' ') }, code);
  return title === null
    ? block
    : `${element('p', { class: 'code-title' }, escapeHtml(title))}\n${block}`;
}

function lineHtml(line: readonly CodeRun[], isMarked: boolean, hasEnd: boolean): string {
  const name = isMarked ? 'line marked' : 'line';
  return element('span', { class: name }, runsHtml(line)) + (hasEnd ? '\n' : '');
}

function runsHtml(line: readonly CodeRun[]): string {
  return line
    .map(({ text, names }) =>
      names === '' ? escapeHtml(text) : element('span', { class: names }, escapeHtml(text)),
    )
    .join('');
}
