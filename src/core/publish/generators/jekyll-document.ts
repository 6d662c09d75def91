import { changeLinks } from '#core/document/change-links';
import {
  contentOf,
  optionalAttribute,
  stringAttribute,
  type DocumentNode,
  marksOf,
} from '#core/document/document';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import type { TranslatedBlocks, Translation } from '../dialect';
import { documentText } from '../privacy/document-text';
import { isSummaryCut } from '../reader-copy';
import { toCommonNode } from './common-nodes';
import { referenceTo } from './code-as-html';
import { guardItem } from './jekyll-items';
import { translateBlocks } from './translate-blocks';
import { githubAnchor } from './github-anchor';
import { codeOfLanguage, MATH, rewriteSigns, withFencedLinks } from './nearest-nodes';
import { guardDefinitions, toPlainImage } from './plain-nodes';

/** What cuts the summary off, as the front matter of posts with a cut says. */
export const CUT = '<!--more-->';

const LISTS = new Set(['bulletList', 'taskList', 'orderedList']);

/** Signs that kramdown reads otherwise, or whose backslash it would show. */
const SIGNS = /\||\$\$|\{(?=:)|&(?=[#\p{L}])|%(?=%)|@(?=[\p{L}\p{N}_.-])|\^|<(?=[^\0-\x7f])/gu;

/** The same in the words of a link, whose end kramdown finds without minding backslashes. */
const LINK_SIGNS = new RegExp(`${SIGNS.source}|[[\\]]`, 'gu');

/** The same in a table, where kramdown looks for code without minding backslashes. */
const CELL_SIGNS = /`/g;
const RULE_SIGNS = /[-=:+]/g;

/**
 * Rewrites what kramdown, Jekyll's Markdown, reads in another way than Outloud: links between
 * entries, callouts, fences, formulas, and text that it would take for syntax.
 */
export function toJekyllBlocks(
  blocks: readonly DocumentNode[],
  translation: Translation,
): TranslatedBlocks {
  return translateBlocks(
    blocks,
    translation,
    (node, warn) => toJekyllNode(node, translation, warn),
    (cut) => ({ ...cut, attrs: { ...cut.attrs, value: CUT } }),
  );
}

/**
 * Parts lists that follow each other, which kramdown would join; and puts the cut of the summary
 * before a text that only looks like one.
 */
export function arrangeForJekyll(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const parted = partLists(blocks);
  const first = parted.findIndex((block) => documentText(block).includes(CUT));
  const found = parted[first];
  if (found === undefined || isSummaryCut(found) || !parted.some(isSummaryCut)) return parted;
  const cut: DocumentNode = { type: 'htmlBlock', attrs: { value: CUT } };
  return first === 0 ? [cut, ...parted] : [...parted.slice(0, 1), cut, ...parted.slice(1)];
}

function partLists(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const inside = block.type === 'codeBlock' ? undefined : block.content;
    const whole = inside === undefined ? block : { ...block, content: partLists(inside) };
    const joins = before !== undefined && LISTS.has(before.type) && LISTS.has(block.type);
    return joins ? [{ type: 'htmlBlock', attrs: { value: '<!-- -->' } }, whole] : [whole];
  });
}

function toJekyllNode(
  node: DocumentNode,
  translation: Translation,
  warn: (what: string) => void,
): Changed {
  switch (node.type) {
    case 'text':
      return toJekyllText(node, translation, warn);
    case 'codeBlock':
      return withPlainLanguage(codeOfLanguage(node, warn));
    case 'hardBreak':
      return { ...node, attrs: { ...node.attrs, spaces: true } };
    case 'paragraph':
      return { ...node, content: guardDefinitions(contentOf(node)) };
    case 'image':
      return imageAsHtml(toPlainImage(node, warn));
    case 'tableCell':
    case 'tableHeader':
      return { ...node, content: changeBlocks(contentOf(node), toCellNode) };
    case 'listItem':
    case 'taskItem':
      return guardItem(node, warn);
    case 'orderedList':
      if (node.attrs?.['start'] !== 1) warn('Numbered lists begin at 1 in Jekyll.');
      return { ...node, attrs: { ...node.attrs, marker: '.' } };
    case 'mathInline':
    case 'mathBlock':
      warn(MATH);
      return toJekyllMath(node);
    case 'htmlBlock':
      warn('Markdown between HTML tags is shown as it is by Jekyll.');
      return toCommonNode(node, translation, warn, githubAnchor);
    default:
      return toCommonNode(node, translation, warn, githubAnchor);
  }
}

function toJekyllText(
  node: DocumentNode,
  translation: Translation,
  warn: (what: string) => void,
): readonly DocumentNode[] {
  // A span ends at the first ticks that are as many, even within more of them.
  if (node.text?.includes('``') === true && spanAsHtml(node) !== node) return [spanAsHtml(node)];
  const plain = toCommonNode(withFencedLinks(node), translation, warn, githubAnchor);
  const nodes = Array.isArray(plain) ? (plain as readonly DocumentNode[]) : [plain as DocumentNode];
  return nodes.flatMap((each) => linkAsHtml(withEncodedLink(each)));
}

function writeSign(sign: string): string {
  if (sign === '$$') return '\\$\\$';
  return /[|{]/.test(sign) ? `\\${sign}` : referenceTo(sign);
}

/** kramdown reads no backslashes in addresses. */
function withEncodedLink(node: DocumentNode): DocumentNode {
  return changeLinks(node, (link) => {
    const href = stringAttribute(link, 'href').replace(
      /[\\|<>` ]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return { ...link, attrs: { ...link.attrs, href } };
  });
}

/** Some signs in an address or a title would be written with backslashes; those in HTML are not. */
function linkAsHtml(node: DocumentNode): readonly DocumentNode[] {
  const link = node.marks?.find((mark) => mark.type === 'link');
  const href = link === undefined ? '' : stringAttribute(link, 'href');
  const signs = link === undefined ? SIGNS : LINK_SIGNS;
  const title = link === undefined ? null : optionalAttribute(link, 'title');
  if (!/&[#\p{L}]|[()]/u.test(href) && !/[|\\`&<>[\]{}]/.test(title ?? ''))
    return rewriteSigns(node, signs, writeSign, isSign(node));
  const attributes = [
    `href="${quoteHtml(href)}"`,
    ...(title ? [`title="${quoteHtml(title)}"`] : []),
  ];
  const words = { ...node, marks: (node.marks ?? []).filter((mark) => mark !== link) };
  return [
    { type: 'htmlInline', attrs: { value: `<a ${attributes.join(' ')}>` } },
    ...rewriteSigns(words, signs, writeSign, isSign(node)),
    { type: 'htmlInline', attrs: { value: '</a>' } },
  ];
}

/** A `^` is one only where a word or a link begins, or in the last word. */
function isSign({ text = '', marks = [] }: DocumentNode): (sign: string, at: number) => boolean {
  const lastWord = text.length - (text.split(/\s/).at(-1) ?? '').length;
  const isLink = marks.some(({ type }) => type === 'link');
  return (sign, at) =>
    sign !== '^' || at >= lastWord || /\s/.test(text.charAt(at - 1)) || (isLink && at === 0);
}

/** A bar in the words of a picture would make a table of the line, a `^` before them a footnote. */
function imageAsHtml(node: DocumentNode): DocumentNode {
  const words = [stringAttribute(node, 'alt'), stringAttribute(node, 'title')];
  if (!words.join('').includes('|') && words[0]?.startsWith('^') !== true) return node;
  const [alt = '', title = ''] = words.map(quoteHtml);
  const src = quoteHtml(stringAttribute(node, 'src'));
  const named = title === '' ? '' : ` title="${title}"`;
  const value = `<img src="${src}" alt="${alt}"${named}>`;
  return { type: 'htmlInline', attrs: { value }, ...marksOf(node) };
}

function quoteHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '&#124;');
}

/** Words in a table, and code with bars: kramdown would show the backslashes before them. */
function toCellNode(node: DocumentNode): readonly DocumentNode[] {
  if (node.text === undefined) return [node];
  if (node.text.includes('|')) return [spanAsHtml(node)];
  const isRule = /^[-=:+\s]*$/.test(node.text);
  return rewriteSigns(node, isRule ? RULE_SIGNS : CELL_SIGNS, referenceTo);
}

/** Code as HTML; other nodes stay. */
function spanAsHtml(node: DocumentNode): DocumentNode {
  const { text = '', marks = [] } = node;
  const code = marks.find((mark) => mark.type === 'code');
  if (code === undefined) return node;
  const value = `<code>${quoteHtml(text)}</code>`;
  const others = marks.filter((mark) => mark !== code);
  return { type: 'htmlInline', attrs: { value }, ...(others.length > 0 && { marks: others }) };
}

/** A name that breaks no fence. */
function withPlainLanguage(node: DocumentNode): DocumentNode {
  const language = optionalAttribute(node, 'language')?.replace(/[?`~\s].*$/s, '') || null;
  return { ...node, attrs: { ...node.attrs, language } };
}

/** Between two dollars on both sides, in words and as a block. */
function toJekyllMath(node: DocumentNode): DocumentNode {
  const latex = stringAttribute(node, 'latex');
  if (node.type === 'mathBlock') return { type: 'rawBlock', attrs: { value: `$$\n${latex}\n$$` } };
  // A bar in a line makes a table of it.
  const value = `$$${latex.replace(/(?<!\\)\|/g, '\\vert ')}$$`;
  return { type: 'rawInline', attrs: { value }, ...marksOf(node) };
}
