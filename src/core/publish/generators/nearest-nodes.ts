import { changeLinks } from '#core/document/change-links';
import { otherCodeWords, readCodeInfo, fenceWords } from '#core/document/code-info';
import {
  contentOf,
  stringAttribute,
  type DocumentNode,
  marksOf,
  isCodeText,
} from '#core/document/document';
import type { Translation } from '../dialect';

/** What to write where a generator lacks something: the nearest that renders. */

/** A formula as the text that scripts such as MathJax and KaTeX find on a page. */
export function mathAsText(node: DocumentNode): DocumentNode {
  const latex = stringAttribute(node, 'latex')
    .replace(/(?:(?<!\s)\s+)?\n\s*/g, ' ')
    .trim();
  return node.type === 'mathInline'
    ? { type: 'text', text: `\\(${latex}\\)`, ...marksOf(node) }
    : { type: 'paragraph', content: [{ type: 'text', text: `\\[${latex}\\]` }] };
}

/** A list of tasks as one of items that begin with a box. */
export function tasksAsBoxes(list: DocumentNode): DocumentNode {
  const items = contentOf(list).map((task): DocumentNode => {
    const checked = task.attrs?.['checked'] === true ? ' checked' : '';
    const box: DocumentNode = {
      type: 'htmlInline',
      attrs: { value: `<input type="checkbox" disabled${checked}>` },
    };
    const [first, ...rest] = contentOf(task);
    const words = first?.type === 'paragraph' ? contentOf(first) : [];
    const begun = { type: 'paragraph', content: [box, { type: 'text', text: ' ' }, ...words] };
    const others = first === undefined || first.type === 'paragraph' ? rest : [first, ...rest];
    return {
      type: 'listItem',
      attrs: { spread: task.attrs?.['spread'] === true, checked: null },
      content: [begun, ...others],
    };
  });
  return { ...list, type: 'bulletList', content: items };
}

/** Code whose fence says its language alone. */
export function codeOfLanguage(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const words = fenceWords(node);
  const { language, title, marked, isNumbered } = readCodeInfo(words);
  if (language === 'mermaid') warn(MERMAID);
  if (title !== null || marked !== '' || isNumbered)
    warn('Titles, marked lines and numbers of code are left out.');
  const unknown = otherCodeWords(words);
  if (unknown !== '') warn(`The code attributes “${unknown}” are left out.`);
  return { ...node, attrs: { ...node.attrs, language, meta: null } };
}

/** What to say of diagrams. */
export const MERMAID = 'Diagrams are shown as code, unless the site draws Mermaid by itself.';

/** What to say of formulas. */
export const MATH = 'Formulas are drawn only by a site whose pages load MathJax or KaTeX.';

/** What to say of footnotes: those of a file that had none go where a list of them can be made. */
export function footnotesIn({ kept }: Translation): string {
  return kept.holdsFootnotes
    ? 'Footnotes are shown only by a site with a plugin for them.'
    : 'Footnotes become a list at the end.';
}

/** Links that look like their addresses, for generators that know bare addresses for words. */
export function withFencedLinks(node: DocumentNode): DocumentNode {
  return changeLinks(node, (link) => ({ ...link, attrs: { ...link.attrs, literal: false } }));
}

const HEADING_ID = /(?:(?<!\s)\s+)?\{#[\p{L}\p{N}_:.-]+\}$/u;

/** A heading without the id at its end, for generators that would show it. */
export function withoutHeadingId(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const last = node.content?.at(-1);
  if (node.type !== 'heading' || last?.text === undefined) return node;
  const isCode = isCodeText(last);
  if (isCode || !HEADING_ID.test(last.text)) return node;
  const text = last.text.replace(HEADING_ID, '');
  const before = contentOf(node).slice(0, -1);
  // All that a heading says is no id.
  if (text === '' && before.length === 0) return node;
  warn('The ids of headings are left out.');
  return { ...node, content: text === '' ? before : [...before, { ...last, text }] };
}

/**
 * Text with other writing in place of some of its signs.
 * @param write what stands for a sign, as it is in the Markdown
 */
export function rewriteSigns(
  node: DocumentNode,
  signs: RegExp,
  write: (sign: string) => string,
  isMeant: (sign: string, at: number) => boolean = () => true,
): readonly DocumentNode[] {
  const { text = '' } = node;
  if (isCodeText(node)) return [node];
  const parts: DocumentNode[] = [];
  let at = 0;
  for (const match of text.matchAll(signs)) {
    if (!isMeant(match[0], match.index)) continue;
    if (match.index > at) parts.push({ ...node, text: text.slice(at, match.index) });
    parts.push({
      type: 'rawInline',
      attrs: { value: write(match[0]) },
      ...marksOf(node),
    });
    at = match.index + match[0].length;
  }
  return at < text.length ? [...parts, { ...node, text: text.slice(at) }] : parts;
}
