import { type DocumentNode, stringAttribute, textOf } from '#core/document/document';
import { escapeHtml } from '#core/document/html-text';
import { rewriteSigns } from '#core/publish/generators/nearest-nodes';
import type { Changed } from '../change-nodes';
import { isSpoiledCode, isSpoiledSpan, katexText, type LiquidTags } from './dev-to-liquid';
import { holdsTasks, tasksAsSigns } from './platform-nodes';

/** Sites that dev.to shows more of than a link. A tag for one that can't be reached stops a post. */
const EMBEDDED =
  /^https?:\/\/(?:www\.)?(?:youtube\.com\/watch|youtu\.be\/|vimeo\.com\/\d|github\.com\/[^/]+\/[^/]+|gist\.github\.com\/|codepen\.io\/|codesandbox\.io\/|stackblitz\.com\/|stackoverflow\.com\/(?:a|q|questions)\/|dev\.to\/[^/]+\/|twitter\.com\/\w+\/status|x\.com\/\w+\/status|speakerdeck\.com\/|jsfiddle\.net\/|replit\.com\/@)[^\s{}%"'`]*$/;

const DETAILS = /^<details[^>]*>(?:\s*<summary>([^]*?)<\/summary>)?\s*$/i;

/** Signs by which dev.to would take prose for code. */
const CODE_SIGNS = /`|~(?=~~)|(?<=~)~(?=~)|(?<=~~)~/g;

/** What the rewriting of a node depends on besides it. */
export interface DevToSetting {
  readonly tags: LiquidTags;
  readonly fence: '`' | '~';
  readonly warn: (what: string) => void;
}

/** A node as dev.to reads it: Redcarpet's Markdown, in which Liquid is run. */
export function toDevToNode(node: DocumentNode, { tags, fence, warn }: DevToSetting): Changed {
  switch (node.type) {
    case 'mathInline':
    case 'mathBlock': {
      warn('Formulas are drawn by dev.to’s katex tags.');
      const latex = katexText(stringAttribute(node, 'latex'));
      const isInline = node.type === 'mathInline';
      const tag = `{% katex${isInline ? ' inline' : ''} %}${isInline ? latex : ` ${latex} `}{% endkatex %}`;
      const raw = rawInline(tags.hold(tag), node);
      return isInline ? raw : { type: 'paragraph', content: [raw] };
    }
    case 'paragraph':
      return toEmbed(node, tags, warn) ?? node;
    case 'taskList':
    case 'bulletList':
    case 'orderedList':
      if (!holdsTasks(node)) return node;
      warn('Boxes of tasks become signs.');
      return tasksAsSigns(node);
    case 'hardBreak':
      return { type: 'htmlInline', attrs: { value: '<br>' }, ...marksOf(node) };
    case 'codeBlock': {
      const code = textOf(node);
      if (!isSpoiledCode(code, fence)) return node;
      warn('Code that dev.to would take apart is written as HTML, without colours.');
      const value = `<pre><code>${codeHtml(code)}\n</code></pre>`;
      return { type: 'htmlBlock', attrs: { value } };
    }
    case 'image':
      return withSafeWords(withSafeAddress(node, 'src'), warn);
    case 'htmlBlock':
      return toFold(node, tags, warn) ?? toSafeHtml(node, warn);
    case 'htmlInline':
      return toSafeHtml(node, warn);
    case 'text':
      return toSafeText(node, warn);
    default:
      return node;
  }
}

/** A link that stands alone in its line, as the tag that shows what it leads to. */
function toEmbed(
  { content = [] }: DocumentNode,
  tags: LiquidTags,
  warn: (what: string) => void,
): DocumentNode | null {
  const [link] = content;
  const href = link?.marks?.find((mark) => mark.type === 'link')?.attrs?.['href'];
  if (content.length !== 1 || link === undefined || link.text !== href) return null;
  if (typeof href !== 'string' || !EMBEDDED.test(href)) return null;
  warn('Links to videos, code and posts that stand alone are shown embedded.');
  return { type: 'paragraph', content: [rawInline(tags.hold(`{% embed ${href} %}`), {})] };
}

function toFold(
  node: DocumentNode,
  tags: LiquidTags,
  warn: (what: string) => void,
): DocumentNode | null {
  const html = stringAttribute(node, 'value').trim();
  const start = DETAILS.exec(html);
  if (start === null && !/^<\/details\s*>$/i.test(html)) return null;
  warn('Folded parts are dev.to’s own, which may show their text without bold and links.');
  const words = (start?.[1] ?? '').replace(/<[^<>]*>|[{}%`~\n]/g, '').trim() || 'Details';
  const tag = start !== null ? `{% details ${words} %}` : '{% enddetails %}';
  return { type: 'paragraph', content: [rawInline(tags.hold(tag), {})] };
}

function toSafeText(node: DocumentNode, warn: (what: string) => void): Changed {
  const text = textOf(node);
  const marks = node.marks ?? [];
  if (marks.some((mark) => mark.type === 'code') && isSpoiledSpan(text)) {
    warn('Code that dev.to would take apart is written as HTML, without colours.');
    return {
      type: 'htmlInline',
      attrs: { value: `<code>${spanHtml(text)}</code>` },
      marks: marks.filter((mark) => mark.type !== 'code').map(withSafeHref),
    };
  }
  if (/(?:^|[\s(])@\w/.test(text) && !marks.some((mark) => mark.type === 'code')) {
    warn('Names after an @ lead to the people on dev.to who are called so.');
  }
  const safe = marks.length === 0 ? node : { ...node, marks: marks.map(withSafeHref) };
  return rewriteSigns(safe, CODE_SIGNS, (sign) => (sign === '`' ? '&#96;' : '&#126;'));
}

function withSafeHref<Mark extends NonNullable<DocumentNode['marks']>[number]>(mark: Mark): Mark {
  return mark.type === 'link' ? withSafeTitle(withSafeAddress(mark, 'href')) : mark;
}

/** In an address, a guard would be part of the address. */
function withSafeAddress<Part extends Pick<DocumentNode, 'attrs' | 'type'>>(
  part: Part,
  key: string,
): Part {
  const value = part.attrs?.[key];
  if (typeof value !== 'string') return part;
  return { ...part, attrs: { ...part.attrs, [key]: safeAddress(value) } };
}

function safeAddress(address: string): string {
  return address.replace(/[{}`~]/g, (sign) =>
    sign === '~' ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function withSafeTitle<Part extends Pick<DocumentNode, 'attrs' | 'type'>>(part: Part): Part {
  const title = part.attrs?.['title'];
  if (typeof title !== 'string') return part;
  return { ...part, attrs: { ...part.attrs, title: title.replaceAll('`', "'") } };
}

function withSafeWords(image: DocumentNode, warn: (what: string) => void): DocumentNode {
  const alt = stringAttribute(image, 'alt');
  const titled = withSafeTitle(image);
  if (!alt.includes('`')) return titled;
  warn('In descriptions of images, ticks become quotation marks.');
  return { ...titled, attrs: { ...titled.attrs, alt: alt.replaceAll('`', "'") } };
}

function toSafeHtml(node: DocumentNode, warn: (what: string) => void): DocumentNode {
  warn('Raw HTML is written as it is; dev.to takes out what it does not allow.');
  const value = stringAttribute(node, 'value')
    .replaceAll('`', '&#96;')
    .replaceAll('~~~', '&#126;&#126;&#126;')
    .replace(
      /(\s(?:src|href)\s*=\s*)(["'])(.*?)\2/gi,
      (_, before: string, quote: string, source: string) =>
        `${before}${quote}${safeAddress(source)}${quote}`,
    );
  return { ...node, attrs: { ...node.attrs, value } };
}

function codeHtml(code: string): string {
  return escapeHtml(code).replaceAll('`', '&#96;').replaceAll('~', '&#126;');
}

/** Markdown is read within a line of HTML, so none of its signs may stand there. */
function spanHtml(code: string): string {
  return code.replace(/[!-$&-/:-@[-`|~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function rawInline(value: string, like: Pick<DocumentNode, 'marks'>): DocumentNode {
  return { type: 'rawInline', attrs: { value }, ...marksOf(like) };
}

function marksOf({ marks }: Pick<DocumentNode, 'marks'>): Pick<DocumentNode, 'marks'> {
  return marks === undefined ? {} : { marks };
}
