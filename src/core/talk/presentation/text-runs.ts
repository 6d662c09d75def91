import { type DocumentNode, stringAttribute } from '#core/document/document';
import { isHtmlComment, safeAddress } from '#core/document/html-text';
import { isRightToLeft } from '../scripts';
import { formulaRuns } from './formula-runs';
import type { Paragraph, Run } from './presentation';

/** Letters that no XML file may hold. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text without what presentation programs refuse to read. */
export function readable(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/** What is written in a line, a run for each look; images are left out. */
export function runsOf(content: readonly DocumentNode[]): readonly Run[] {
  return content.flatMap((node): readonly Run[] => {
    const formula = node.type === 'mathInline' ? formulaRuns(stringAttribute(node, 'latex')) : null;
    if (formula !== null) {
      const whole = runOf(node, '');
      return formula.map((part) => ({
        ...whole,
        ...part,
        text: readable(part.text),
        isBold: whole.isBold || part.isBold,
        isCode: false,
      }));
    }
    const text = textIn(node);
    return text === '' ? [] : [runOf(node, readable(text.replace(/(?:(?<!\s)\s+)?\n\s*/g, ' ')))];
  });
}

/** A text in the look of what it was written in. */
function runOf(node: DocumentNode, text: string): Run {
  const has = (mark: string): boolean => node.marks?.some(({ type }) => type === mark) === true;
  return {
    text,
    isBold: has('bold'),
    isItalic: has('italic'),
    isStruck: has('strike'),
    isCode: has('code') || node.type === 'mathInline' || node.type === 'htmlInline',
    isMarked: has('highlight'),
    link: linkOf(node),
  };
}

/** A paragraph for each line of what is written: a hard break ends one. */
export function paragraphsOf(
  content: readonly DocumentNode[],
  shape: Partial<Pick<Paragraph, 'marker' | 'level' | 'scale' | 'gap'>> = {},
): readonly Paragraph[] {
  const { marker = null, level = 0, scale = 1, gap = 0 } = shape;
  const breaks = content.flatMap(({ type }, index) => (type === 'hardBreak' ? [index] : []));
  const parts = [...breaks, content.length].map((end, index) =>
    runsOf(content.slice(index === 0 ? 0 : (breaks[index - 1] ?? -1) + 1, end)),
  );
  return parts.map((runs, index) => ({
    runs,
    marker: index === 0 ? marker : null,
    level: index === 0 || marker === null ? level : level + 1,
    scale,
    gap: index === 0 ? gap : 0,
    isRightToLeft: isRightToLeft(textOfRuns(runs)),
  }));
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function textIn(node: DocumentNode): string {
  switch (node.type) {
    case 'mathInline':
      return stringAttribute(node, 'latex');
    case 'hashtag':
      return `#${stringAttribute(node, 'name')}`;
    case 'htmlInline':
      return withoutComment(stringAttribute(node, 'value'));
    case 'rawInline':
      return stringAttribute(node, 'value');
    default:
      return node.text ?? '';
  }
}

/** Comments are for nobody. */
function withoutComment(html: string): string {
  return isHtmlComment(html) ? '' : html;
}

function linkOf({ marks }: DocumentNode): string | null {
  const link = marks?.find(({ type }) => type === 'link');
  const address = link === undefined ? null : safeAddress(stringAttribute(link, 'href'));
  // A link within the text leads nowhere on slides.
  return address !== null && /^(?:https?|mailto):/i.test(address) ? readable(address) : null;
}
