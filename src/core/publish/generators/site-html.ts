import { type DocumentNode, stringAttribute } from '#core/document/document';
import { escapeHtml } from '#core/document/html-text';
import { closedSpans, replaceSpans, type SpanKind } from '../closed-spans';
import { readTag, toRawHtml } from './mdx-html';
import { type InlineSetting, isMeantTag, toImage } from './site-inline';

/** Comments and tags. */
const TAGS: readonly SpanKind[] = [
  { opening: /<!--/g, closing: /-->/g },
  { opening: /<\/?[A-Za-z]/g, closing: />/g, stop: /</g },
];
const DETAILS = /^<details(\s+open(?:=(?:""|"open"))?)?\s*>\s*(?:<summary>([^]*?)<\/summary>)?$/i;

/**
 * A block of HTML as MDX and Astro read it. Pictures of the post become pictures, folding stays,
 * what is whole in itself goes into React as it is, and of the rest the words stay.
 */
export function toSiteHtmlBlock(
  node: DocumentNode,
  { isMdx, kept, isThere, warn }: InlineSetting,
): readonly DocumentNode[] {
  const html = stringAttribute(node, 'value').trim();
  const written = tagsOf(html);
  const tags = written.flatMap((tag) => readTag(tag) ?? []);
  if (written.some((tag) => isMeantTag(tag, kept))) return [node];
  const words = replaceSpans(html, TAGS, () => ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const images = tags.flatMap((tag) => toImage(tag, isThere) ?? []);
  if (images.length > 0) {
    warn('Of images in HTML only the pictures and their words stay.');
    const text: DocumentNode[] = words === '' ? [] : [{ type: 'text', text: ` ${words}` }];
    return [{ type: 'paragraph', content: [...images, ...text] }];
  }
  if (tags.some((tag) => !tag.isKnown) || (tags.length === 0 && isMdx)) {
    warn(`“${html.slice(0, 40)}” is no HTML that a site knows, so it is shown as text.`);
    return [{ type: 'paragraph', content: [{ type: 'text', text: html.replace(/\s+/g, ' ') }] }];
  }
  if (!isMdx) return [node];
  if (isFold(html)) return [withValue(node, toFold(html))];
  if (isWhole(html)) return [withValue(node, toRawHtml(html))];
  warn(`Of the HTML “${html.slice(0, 40)}” only the words stay: it isn’t closed in its block.`);
  return words === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
}

/** The lines around blocks that fold under a title. @param title as text */
export function foldAround(
  title: string,
  isOpen: boolean,
  blocks: readonly DocumentNode[],
  isMdx: boolean,
): readonly DocumentNode[] {
  const words = isMdx ? escapeSigns(title).replaceAll('&', '\\&') : escapeHtml(title);
  const start = `<details${isOpen ? ' open' : ''}>\n<summary>${words}</summary>`;
  const line = (value: string): DocumentNode => ({ type: 'htmlBlock', attrs: { value } });
  return [line(start), ...blocks, line('</details>')];
}

/** Folding that is opened or closed twice would end the build. */
export function withBalancedFolds(
  blocks: readonly DocumentNode[],
  warn: (what: string) => void,
): readonly DocumentNode[] {
  const stray = new Set<number>();
  const open: number[] = [];
  for (const [at, block] of blocks.entries()) {
    const value = block.type === 'htmlBlock' ? stringAttribute(block, 'value') : '';
    if (value.startsWith('<details')) open.push(at);
    if (value === '</details>' && open.pop() === undefined) stray.add(at);
  }
  for (const at of open) stray.add(at);
  if (stray.size === 0) return blocks;
  warn('<details> that nothing closes is left out.');
  return blocks.filter((_, at) => !stray.has(at));
}

/** Each comment and tag, as it is written. */
function tagsOf(html: string): readonly string[] {
  return closedSpans(html, TAGS).map(({ start, end }) => html.slice(start, end));
}

function isFold(html: string): boolean {
  return DETAILS.test(html) || /^<\/details\s*>$/i.test(html);
}

function toFold(html: string): string {
  const [, open, summary] = DETAILS.exec(html) ?? [];
  if (open === undefined && !DETAILS.test(html)) return '</details>';
  const words = replaceSpans(summary ?? 'Details', TAGS)
    .replace(/\s+/g, ' ')
    .trim();
  return `<details${open === undefined ? '' : ' open'}>\n<summary>${escapeSigns(words)}</summary>`;
}

/** Whether every tag is closed in here, one in the other. */
function isWhole(html: string): boolean {
  if (replaceSpans(html, TAGS).includes('<')) return false;
  const open: string[] = [];
  for (const written of tagsOf(html)) {
    const tag = readTag(written);
    if (tag === null) {
      if (written.startsWith('<!--')) continue;
      return false;
    }
    if (tag.isVoid && !tag.isEnd) continue;
    if (!tag.isEnd) open.push(tag.name);
    else if (open.pop() !== tag.name) return false;
  }
  return open.length === 0;
}

function withValue(node: DocumentNode, value: string): DocumentNode {
  return { ...node, attrs: { ...node.attrs, value } };
}

/** Signs that Markdown would read. An entity of HTML is one in MDX, too. */
function escapeSigns(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~:$|!#]/g, '\\$&');
}
