import { lastPart } from '#core/import/name-index';
import { type DocumentNode, stringAttribute, textOf, marksOf } from '#core/document/document';
import { withoutPlan } from '#core/document/heading-plan';
import { changeCodeInfo, otherCodeWords, readCodeInfo, fenceWords } from '#core/document/code-info';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import { isFileReference } from '#core/import/reference-paths';
import type { TranslatedBlocks, Translation } from '../dialect';
import { linkTo } from '../links';
import { isSummaryCut } from '../reader-copy';
import { toCommonNode } from './common-nodes';
import { githubAnchor } from './github-anchor';
import { toPlainImage } from './plain-nodes';
import { toSiteHtmlBlock, withBalancedFolds } from './site-html';
import { hasMark, type InlineSetting, toSiteInline } from './site-inline';

/** What tells one site of React's world from another. */
export interface SiteManner {
  readonly isMdx: boolean;
  /** A callout in the generator's own words, or as the nearest that it shows. */
  callout(node: DocumentNode, warn: (what: string) => void): readonly DocumentNode[];
  heading(node: DocumentNode, setting: InlineSetting): DocumentNode;
  /** Code whose fence says only what the generator reads. */
  code(node: DocumentNode, warn: (what: string) => void): DocumentNode;
  /** The address of something of the site that Outloud doesn't know; null where the words must do. */
  foreignAddress(href: string): string | null;
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

/** Rewrites what Astro and Docusaurus read in another way than Outloud. */
export function toSiteBlocks(
  blocks: readonly DocumentNode[],
  translation: Translation,
  manner: SiteManner,
): TranslatedBlocks {
  const { kept, isThere } = translation;
  const warnings = new Set<string>();
  const warn = (what: string): void => void warnings.add(what);
  const setting: InlineSetting = { isMdx: manner.isMdx, kept, isThere, warn };
  const changeOne = (node: DocumentNode): Changed => {
    if (kept.holds(node) && node.type !== 'callout') return node;
    switch (node.type) {
      case 'codeBlock':
        return manner.code(node, warn);
      case 'image':
        return toSiteImage(toPlainImage(node, warn), setting, manner);
      case 'callout':
        return kept.holds(node) ? node : manner.callout(node, warn);
      case 'heading':
        return manner.heading(withoutPlan(node), setting);
      case 'mathInline':
      case 'mathBlock':
        return kept.holdsMath ? node : toCode(node, warn);
      case 'htmlBlock':
        return toSiteHtmlBlock(node, setting);
      case 'rawBlock':
        return manner.isMdx ? asCode(node) : node;
      case 'text':
        return toSiteText(node, setting, manner);
      case 'htmlInline':
      case 'rawInline':
        // Seen to with the line that they stand in.
        return node;
      default:
        return toCommonNode(node, translation, warn, githubAnchor);
    }
  };
  const change = (node: DocumentNode): Changed => {
    if (node.content === undefined || node.type === 'codeBlock') return changeOne(node);
    const content = node.content.some(isInline)
      ? toSiteInline(node.content, setting)
      : manner.isMdx
        ? withBalancedFolds(node.content, warn)
        : node.content;
    return changeOne({ ...node, content });
  };
  const changed = blocks.flatMap((block) =>
    isSummaryCut(block) ? [block] : changeBlocks([block], change),
  );
  return {
    blocks: manner.isMdx ? withBalancedFolds(changed, warn) : changed,
    warnings: [...warnings],
  };
}

const INLINE = new Set(['text', 'htmlInline', 'rawInline']);

function isInline({ type }: DocumentNode): boolean {
  return INLINE.has(type);
}

/** An image that isn't there ends the build, and so does a film where a picture should be. */
function toSiteImage(
  node: DocumentNode,
  { isThere, warn }: InlineSetting,
  manner: SiteManner,
): readonly DocumentNode[] {
  const src = stringAttribute(node, 'src');
  if (!isFileReference(src)) return [node];
  const words = stringAttribute(node, 'alt') || lastPart(src);
  const text: DocumentNode = {
    type: 'text',
    text: words,
    ...marksOf(node),
  };
  if (isThere(src)) {
    if (PICTURE.test(src)) return [{ ...node, attrs: { ...node.attrs, ref: null, refKind: null } }];
    warn(`${src} is no picture and becomes a link.`);
    return linkTo({ type: 'wikilink', attrs: { title: words, label: words } }, src);
  }
  const address = src.startsWith('/') ? manner.foreignAddress(src) : null;
  if (address === null) return [text];
  return [{ ...node, attrs: { ...node.attrs, src: address, ref: null, refKind: null } }];
}

/** Text in marks: addresses of the site, and highlights, for which HTML has words. */
function toSiteText(
  node: DocumentNode,
  { kept, isThere, warn }: InlineSetting,
  manner: SiteManner,
): Changed {
  let marks = node.marks;
  const link = marks?.find((mark) => mark.type === 'link');
  const href = link === undefined ? '' : stringAttribute(link, 'href');
  if (link !== undefined && isFileReference(href) && !isThere(href)) {
    const address = manner.foreignAddress(href);
    if (address === null) warn(`The link to ${href} becomes words: it isn’t in this blog.`);
    marks = marks?.flatMap((mark) => {
      if (mark !== link) return [mark];
      const attrs = { ...mark.attrs, href: address ?? '', ref: null, refKind: null };
      return address === null ? [] : address === href ? [mark] : [{ ...mark, attrs }];
    });
  }
  const plain = marks === node.marks ? node : { ...node, marks: marks ?? [] };
  if (kept.holdsHighlights || !hasMark(plain, 'highlight')) return plain;
  const others = (plain.marks ?? []).filter((mark) => mark.type !== 'highlight');
  const tag = (value: string): DocumentNode => ({
    type: 'htmlInline',
    attrs: { value },
    marks: others,
  });
  return [tag('<mark>'), { ...plain, marks: others }, tag('</mark>')];
}

/** A formula without the plugins that would draw it. */
function toCode(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  warn('Formulas are shown as code: only a site with plugins for them draws them.');
  const latex = stringAttribute(node, 'latex');
  if (node.type === 'mathBlock') {
    return {
      type: 'codeBlock',
      attrs: { language: 'math', meta: null },
      content: latex === '' ? [] : [{ type: 'text', text: latex }],
    };
  }
  return { type: 'text', text: latex, marks: [...(node.marks ?? []), { type: 'code' }] };
}

function asCode(node: DocumentNode): DocumentNode {
  const value = stringAttribute(node, 'value');
  return {
    type: 'codeBlock',
    attrs: { language: 'md', meta: null },
    content: [{ type: 'text', text: value }],
  };
}

/** The words of a fence as Docusaurus and the code blocks of Astro's themes read them. */
export function toSiteCode(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const words = fenceWords(node);
  const { language, title, marked, isNumbered } = readCodeInfo(words);
  if (language === 'mermaid') warn('Diagrams are drawn only by a site with Mermaid’s plugin.');
  const unknown = otherCodeWords(words);
  if (unknown !== '') warn(`The code attributes “${unknown}” are left out.`);
  const said = changeCodeInfo(
    { language, meta: null },
    {
      title,
      // Steps are for slides.
      marked: marked.replaceAll('|', ','),
      isNumbered,
    },
  );
  return { ...node, attrs: { ...node.attrs, ...said } };
}

/** An id at a heading's end, `{#id}`, with what stands before it. */
export function headingId(
  content: readonly DocumentNode[],
): { readonly id: string; readonly before: readonly DocumentNode[] } | null {
  const last = content.at(-1);
  const [end, id] = /(?:(?<![ \t])[ \t]+)?\{#([\p{L}\p{N}_-]+)\}$/u.exec(last?.text ?? '') ?? [];
  if (last?.text === undefined || end === undefined || id === undefined || hasMark(last, 'code'))
    return null;
  const text = last.text.slice(0, -end.length);
  const before = [...content.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
  return before.map(textOf).join('').trim() === '' ? null : { id, before };
}
