import { otherCodeWords, readCodeInfo } from '#core/document/code-info';
import {
  type DocumentNode,
  optionalAttribute,
  stringAttribute,
  textOf,
} from '#core/document/document';
import { readImageShape } from '#core/document/image-shape';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import { HEADING_ATTRIBUTES, type KeptSource, NOTHING_KEPT } from '../kept-source';
import { documentText } from '../leaks';
import { linkAsText, linkTo } from '../links';
import { isSummaryCut } from '../reader-copy';
import { hugoAnchor } from './hugo-text';

/** Blocks in Hugo's dialect, and what will look different on the blog. */
export interface HugoBlocks {
  readonly blocks: readonly DocumentNode[];
  readonly warnings: readonly string[];
}

const CUT: DocumentNode = { type: 'htmlBlock', attrs: { value: '<!--more-->' } };

/**
 * Rewrites what Hugo reads in another way than Outloud: links between entries, callouts,
 * highlights, code attributes, and text that its Markdown would take for syntax.
 * @param hrefTo the address of the entry that a `[[link]]` names, or null when readers have none
 */
export function toHugoBlocks(
  blocks: readonly DocumentNode[],
  hrefTo: (title: string) => string | null,
): HugoBlocks {
  const { blocks: changed, warnings } = translateBlocks(blocks, hrefTo, NOTHING_KEPT);
  return { blocks: guardSummaryCut(changed), warnings };
}

/** The same for some blocks of a post that a blog has already. @param kept what is in Hugo's dialect */
export function translateBlocks(
  blocks: readonly DocumentNode[],
  hrefTo: (title: string) => string | null,
  kept: KeptSource,
): HugoBlocks {
  const warnings = new Set<string>();
  const warn = (what: string): void => void warnings.add(what);
  const change = (node: DocumentNode): Changed =>
    kept.holds(node) ? node : toHugoNode(node, hrefTo, warn, kept);
  const changed = blocks.flatMap((block) =>
    isSummaryCut(block) ? [kept.holds(block) ? block : CUT] : changeBlocks([block], change),
  );
  return { blocks: changed, warnings: [...warnings] };
}

/**
 * Hugo takes the first `<!--more-->` of a file, even one in code, so a real one stands before it:
 * after the first block where that is possible.
 */
function guardSummaryCut(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const first = blocks.findIndex((block) => documentText(block).includes('<!--more-->'));
  const found = blocks[first];
  if (found === undefined || isSummaryCut(found)) return blocks;
  return first === 0 ? [CUT, ...blocks] : [...blocks.slice(0, 1), CUT, ...blocks.slice(1)];
}

function toHugoNode(
  node: DocumentNode,
  hrefTo: (title: string) => string | null,
  warn: (what: string) => void,
  kept: KeptSource,
): Changed {
  switch (node.type) {
    case 'wikilink':
      if (stringAttribute(node, 'title') !== '' && hrefTo(stringAttribute(node, 'title')) === null)
        warn(
          `The link to “${stringAttribute(node, 'title')}” becomes words: it isn’t in this blog.`,
        );
      return toLink(node, hrefTo);
    case 'embed':
      warn(`The embedded “${stringAttribute(node, 'title')}” becomes a link or its name.`);
      return toLink(node, hrefTo);
    case 'codeBlock':
      return toHugoCode(node, warn);
    case 'image':
      return toHugoImage(node, warn);
    case 'callout':
      warn('Callouts become quotations.');
      return toQuotation(node);
    case 'speakerNotes':
      warn('Speaker notes in a post become ordinary text.');
      return node.content ?? [];
    case 'heading':
      return {
        ...node,
        attrs: { ...node.attrs, minutes: null, priority: null },
        content: guardEnd(node.content ?? [], kept),
      };
    case 'paragraph':
      return { ...node, content: guardStart(node.content ?? []) };
    case 'mathInline':
    case 'mathBlock':
      warn('Math needs Hugo 0.122 or later with the passthrough extension.');
      return node;
    case 'htmlBlock':
    case 'htmlInline':
      warn('Raw HTML is left out by Hugo unless markup.goldmark.renderer.unsafe is on.');
      return node;
    case 'rawBlock':
    case 'rawInline':
      warn(
        `“${stringAttribute(node, 'value').slice(0, 40)}” is written as it is; a shortcode is shown, not run.`,
      );
      return node;
    default:
      return kept.holdsHighlights ? node : withoutHighlight(node, warn);
  }
}

function toLink(
  node: DocumentNode,
  hrefTo: (title: string) => string | null,
): readonly DocumentNode[] {
  const title = stringAttribute(node, 'title');
  const heading = optionalAttribute(node, 'heading');
  const anchor = heading === null ? '' : `#${hugoAnchor(heading)}`;
  if (title === '') return anchor === '' ? linkAsText(node) : linkTo(node, anchor);
  const href = hrefTo(title);
  return href === null ? linkAsText(node) : linkTo(node, `${href}${anchor}`);
}

/** Only a language, and attributes in Hugo's form: anything else breaks its build. */
function toHugoCode(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const words = {
    language: optionalAttribute(node, 'language'),
    meta: optionalAttribute(node, 'meta'),
  };
  const { language, title, marked, isNumbered } = readCodeInfo(words);
  if (language === 'mermaid')
    warn('Diagrams are drawn only by a site that has a render hook for Mermaid.');
  const lines = marked.split(',').map((range) => `"${range}"`);
  const attributes = [
    ...(marked === '' ? [] : [`hl_lines=[${lines.join(',')}]`]),
    ...(isNumbered ? ['linenos=true'] : []),
    ...(title === null ? [] : [`title=${JSON.stringify(title)}`]),
  ];
  const unknown = otherCodeWords(words);
  if (unknown !== '') warn(`The code attributes “${unknown}” are left out.`);
  return {
    ...node,
    attrs: {
      ...node.attrs,
      language: language ?? (attributes.length > 0 ? 'text' : null),
      meta: attributes.length > 0 ? `{${attributes.join(' ')}}` : null,
    },
  };
}

/** An image without its width and side, for which Hugo's Markdown has no words. */
function toHugoImage(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  const { alt, side, width } = readImageShape(stringAttribute(node, 'alt'));
  if (side === null && width === null) return node;
  warn('The widths and sides of images are left out.');
  return { ...node, attrs: { ...node.attrs, alt } };
}

/** A callout as a quotation that begins with its title in bold. */
export function toQuotation(callout: DocumentNode): DocumentNode {
  const [first, ...rest] = callout.content ?? [];
  const isTitle = first?.type === 'calloutTitle';
  const kind = stringAttribute(callout, 'kind').toLowerCase();
  const name = kind === '' ? 'Note' : kind.charAt(0).toUpperCase() + kind.slice(1);
  const title: readonly DocumentNode[] =
    isTitle && (first.content ?? []).length > 0
      ? (first.content ?? [])
      : [{ type: 'text', text: name }];
  const bold = title.map((node) => ({
    ...node,
    marks: [
      ...(node.marks ?? []).filter((mark) => mark.type !== 'bold'),
      { type: 'bold', attrs: { order: null } },
    ],
  }));
  const body = isTitle || first === undefined ? rest : [first, ...rest];
  return { type: 'blockquote', content: [{ type: 'paragraph', content: bold }, ...body] };
}

function withoutHighlight(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  if (!node.marks?.some((mark) => mark.type === 'highlight')) return node;
  warn('Highlights become plain text.');
  return { ...node, marks: node.marks.filter((mark) => mark.type !== 'highlight') };
}

/** `Term` over `: text` is a definition list to Hugo. */
function guardStart(content: readonly DocumentNode[]): readonly DocumentNode[] {
  const [first, ...rest] = content;
  return first?.text !== undefined && /^:\s/.test(first.text)
    ? [escaped(':', first), { ...first, text: first.text.slice(1) }, ...rest]
    : content;
}

/** `{…}` at a heading's end is attributes to Hugo. An id is meant as one. */
function guardEnd(content: readonly DocumentNode[], kept: KeptSource): readonly DocumentNode[] {
  const last = content.at(-1);
  const text = content.map(textOf).join('');
  const isMeant =
    /\{#[\p{L}\p{N}_-]+\}$/u.test(text) ||
    kept.holdsAttributes(HEADING_ATTRIBUTES.exec(text)?.[0] ?? '');
  if (last?.text === undefined || isMeant || !last.text.endsWith('}') || isCode(last))
    return content;
  const rest = last.text.slice(0, -1);
  return [
    ...content.slice(0, -1),
    ...(rest === '' ? [] : [{ ...last, text: rest }]),
    escaped('}', last),
  ];
}

function isCode(node: DocumentNode): boolean {
  return node.marks?.some((mark) => mark.type === 'code') === true;
}

function escaped(sign: string, like: DocumentNode): DocumentNode {
  return {
    type: 'rawInline',
    attrs: { value: `\\${sign}` },
    ...(like.marks === undefined ? {} : { marks: like.marks }),
  };
}
