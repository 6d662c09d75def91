import { changeLinks } from '#core/document/change-links';
import { otherCodeWords, readCodeInfo, fenceWords } from '#core/document/code-info';
import { contentOf, stringAttribute, textOf, type DocumentNode } from '#core/document/document';
import type { Changed } from '#core/draft/change-nodes';
import type { TranslatedBlocks, Translation } from '../dialect';
import { NOTHING_KEPT } from '../kept-source';
import { codeAsHtml, referenceTo } from './code-as-html';
import { toCommonNode } from './common-nodes';
import { translateBlocks } from './translate-blocks';
import {
  footnotesIn,
  MATH,
  mathAsText,
  MERMAID,
  rewriteSigns,
  withoutHeadingId,
} from './nearest-nodes';

const CUT = '<!-- more -->';

/**
 * Rewrites what marked, Hexo's Markdown, reads in another way than Outloud: links between entries,
 * callouts, formulas, footnotes, and the words of fences.
 */
export function toHexoBlocks(
  blocks: readonly DocumentNode[],
  translation: Translation,
): TranslatedBlocks {
  return translateBlocks(
    blocks,
    translation,
    (node, warn) => toHexoNode(node, translation, warn),
    (cut) => ({ ...cut, attrs: { ...cut.attrs, value: CUT } }),
  );
}

/** The anchor that Hexo gives a heading: its case stays. */
export function hexoAnchor(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
}

function toHexoNode(
  node: DocumentNode,
  translation: Translation,
  warn: (what: string) => void,
): Changed {
  switch (node.type) {
    case 'codeBlock':
      return toHexoCode(node, warn);
    case 'listItem':
    case 'taskItem':
      return guardTabs(node, warn);
    case 'mathInline':
    case 'mathBlock':
      warn(MATH);
      return mathAsText(node);
    case 'footnoteReference':
      warn(footnotesIn(translation));
      return node;
    default: {
      const guarded = guardNode(withoutHeadingId(node, warn), translation);
      const changed = toCommonNode(guarded, translation, warn, hexoAnchor);
      return [changed ?? []].flat().flatMap(withPlainBrackets);
    }
  }
}

/** marked finds links in the words of a link without minding backslashes. */
function withPlainBrackets(node: DocumentNode): readonly DocumentNode[] {
  const isLink = node.marks?.some((mark) => mark.type === 'link') === true;
  return isLink && node.text !== undefined ? rewriteSigns(node, /[[\]]/g, referenceTo) : [node];
}

/** A new post says that it has no templates; elsewhere some nodes can't be guarded as text. */
function guardNode(node: DocumentNode, { kept }: Translation): DocumentNode {
  return kept === NOTHING_KEPT ? node : withCodedLink(codeOfRaw(node));
}

/** Hexo runs `{% raw %}` even in a span of code, so that span is written as HTML. */
function codeOfRaw(node: DocumentNode): DocumentNode {
  const { text = '', marks = [] } = node;
  const code = marks.find((mark) => mark.type === 'code');
  if (code === undefined || !/\{%-? *raw *-?%\}/.test(text)) return node;
  const value = `<code>${text.replace(/[!-/:-@[-`{-~]/g, referenceTo)}</code>`;
  const others = marks.filter((mark) => mark !== code);
  return { type: 'htmlInline', attrs: { value }, ...(others.length > 0 && { marks: others }) };
}

/** marked makes spaces of tabs in a list, in its code as well. */
function guardTabs(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const content = contentOf(node).map((each) =>
    each.type === 'codeBlock' && textOf(each).includes('\t') ? codeAsHtml(each, warn) : each,
  );
  return { ...node, content };
}

/** Braces in an address would be run, and no comment can part them there. */
function withCodedLink(node: DocumentNode): DocumentNode {
  const encode = (address: string) => address.replaceAll('{', '%7B').replaceAll('}', '%7D');
  if (node.type === 'image')
    return { ...node, attrs: { ...node.attrs, src: encode(stringAttribute(node, 'src')) } };
  return changeLinks(node, (link) => ({
    ...link,
    attrs: { ...link.attrs, href: encode(stringAttribute(link, 'href')) },
  }));
}

/** The language, and what Hexo's own highlighter reads behind it: a caption and options. */
function toHexoCode(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const words = fenceWords(node);
  const { language, title, marked, isNumbered } = readCodeInfo(words);
  if (language === 'mermaid') warn(MERMAID);
  const unknown = otherCodeWords(words);
  if (unknown !== '') warn(`The code attributes “${unknown}” are left out.`);
  const options = [
    ...(title === null ? [] : [captionOf(title, warn)]),
    ...(isNumbered ? ['line_number:true'] : []),
    ...(marked === '' ? [] : [`mark:${marked.replaceAll('|', ',')}`]),
  ];
  return {
    ...node,
    attrs: {
      ...node.attrs,
      language: language ?? (options.length > 0 ? 'plaintext' : null),
      meta: options.length > 0 ? options.join(' ') : null,
    },
  };
}

/** A caption is HTML without character references, and some signs in it mean something to Hexo. */
function captionOf(title: string, warn: (what: string) => void): string {
  const plain = title.replace(/[&<>="'`~{}\\]|(?<!\S)\/|(?<=\w):(?=\S)/g, ' ').replace(/\s+/g, ' ');
  if (plain !== title) warn(`Some signs in the title of code “${title}” are left out.`);
  return plain.trim();
}
