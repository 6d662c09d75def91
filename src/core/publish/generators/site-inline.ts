import {
  type DocumentMark,
  type DocumentNode,
  stringAttribute,
  textOf,
  marksOf,
} from '#core/document/document';
import type { KeptSource } from '../kept-source';
import { type HtmlTag, isSaidInJsx, readTag, toJsx } from './mdx-html';
import { escaped } from './plain-nodes';

/** What the pieces of a line depend on. */
export interface InlineSetting {
  readonly isMdx: boolean;
  readonly kept: KeptSource;
  readonly isThere: (source: string) => boolean;
  readonly warn: (what: string) => void;
}

/**
 * The pieces of a line as MDX and Astro read them: HTML that is none becomes text, pictures in
 * HTML become pictures, and dollars that a site might take for formulas are escaped.
 */
export function toSiteInline(
  content: readonly DocumentNode[],
  setting: InlineSetting,
): readonly DocumentNode[] {
  const plain = content.flatMap((node) => {
    if (setting.kept.holds(node)) return [node];
    if (node.type === 'htmlInline') return toSiteHtml(node, setting);
    // Templates and directives mean nothing here. An escaped sign stays one.
    if (node.type === 'rawInline' && !isEscape(node)) return toText(node, setting);
    return [node];
  });
  const balanced = setting.isMdx ? withBalancedTags(plain, setting) : plain;
  return setting.kept.isNew ? escapeDollars(balanced) : balanced;
}

function isEscape(node: DocumentNode): boolean {
  return /^\\[!-/:-@[-`{-~]$/.test(stringAttribute(node, 'value'));
}

function toText(node: DocumentNode, { kept }: InlineSetting): readonly DocumentNode[] {
  const value = stringAttribute(node, 'value');
  if (kept.holdsMarkup(value)) return [node];
  return [{ type: 'text', text: value, ...marksOf(node) }];
}

function toSiteHtml(node: DocumentNode, setting: InlineSetting): readonly DocumentNode[] {
  const { isMdx, kept, isThere, warn } = setting;
  const value = stringAttribute(node, 'value');
  const tag = readTag(value);
  if (isMeantTag(value, kept)) return [node];
  if (tag === null || !tag.isKnown) {
    warn(`“${value.slice(0, 40)}” is no HTML that a site knows, so it is shown as text.`);
    return toText(node, setting);
  }
  const image = toImage(tag, isThere);
  if (image !== null) {
    if (tag.attributes.size > 2) warn('Of an image in HTML only the picture and its words stay.');
    return [{ ...image, ...marksOf(node) }];
  }
  if (!isMdx) return [node];
  if (!isSaidInJsx(tag)) warn(`Of <${tag.name}> only what MDX can say stays.`);
  return [{ ...node, attrs: { ...node.attrs, value: toJsx(tag) } }];
}

/** Whether a tag is that of a component which the blog's file uses. */
export function isMeantTag(html: string, kept: KeptSource): boolean {
  const [start] = /^<\/?[A-Za-z][\w.:-]*/.exec(html) ?? [];
  if (start === undefined || !kept.holdsTag(start)) return false;
  // A component may be called as an element is, but for its first letter.
  return /^<\/?[A-Z][a-z]/.test(start) || readTag(`${start}>`)?.isKnown !== true;
}

/** A picture of the post in HTML, which no generator would find there. */
export function toImage(
  { name, attributes }: HtmlTag,
  isThere: (source: string) => boolean,
): DocumentNode | null {
  const src = attributes.get('src') ?? '';
  if (name !== 'img' || !isThere(src)) return null;
  const title = attributes.get('title') ?? null;
  const alt = attributes.get('alt') ?? '';
  return { type: 'image', attrs: { src, alt, title, ref: null, refKind: null } };
}

/** A tag that is not closed between the same marks would end the build. */
function withBalancedTags(
  content: readonly DocumentNode[],
  { kept, warn }: InlineSetting,
): readonly DocumentNode[] {
  const stray = new Set<number>();
  let open: { readonly name: string; readonly at: number }[] = [];
  for (const [at, node] of content.entries()) {
    const value = node.type === 'htmlInline' ? stringAttribute(node, 'value') : '';
    const tag = readTag(value);
    if (tag === null || (tag.isVoid && !tag.isEnd)) continue;
    if (!tag.isEnd) {
      open.push({ name: tag.name, at });
      continue;
    }
    const from = open.findLastIndex(({ name }) => name === tag.name);
    const start = open[from]?.at ?? -1;
    if (from < 0 || !areWithin(content.slice(start, at + 1), content[start], node)) {
      stray.add(at);
      continue;
    }
    for (const each of open.slice(from + 1)) stray.add(each.at);
    open = open.slice(0, from);
  }
  for (const { at } of open) stray.add(at);
  return content.flatMap((node, at) => {
    if (!stray.has(at) || kept.holds(node)) return [node];
    const value = stringAttribute(node, 'value');
    warn(`Nothing closes “${value.slice(0, 40)}”, so it is left out or shown as text.`);
    if (readTag(value)?.isKnown === true) return [];
    return [{ type: 'text', text: value, ...marksOf(node) }];
  });
}

/** Whether a tag, its end and all between lie in the same marks, so that they are one element. */
function areWithin(
  nodes: readonly DocumentNode[],
  first: DocumentNode | undefined,
  last: DocumentNode,
): boolean {
  const marks = markKeys(first);
  if (markKeys(last).join() !== marks.join()) return false;
  return nodes.every((node) => {
    const own = markKeys(node);
    return marks.every((mark, index) => own[index] === mark);
  });
}

function markKeys(node: DocumentNode | undefined): readonly string[] {
  return (node?.marks ?? []).map((mark) => JSON.stringify([mark.type, mark.attrs ?? null]));
}

/** Sites may have a plugin that takes what is between two dollars for a formula. */
export function escapeDollars(content: readonly DocumentNode[]): readonly DocumentNode[] {
  const dollars = content.map(proseOf).join('').split('$').length - 1;
  if (dollars < 2) return content;
  return content.flatMap((node) =>
    proseOf(node).includes('$')
      ? textOf(node)
          .split(/(\$)/)
          .filter((part) => part !== '')
          .map((part) => (part === '$' ? escaped('$', node) : { ...node, text: part }))
      : [node],
  );
}

function proseOf(node: DocumentNode): string {
  return hasMark(node, 'code') ? '' : (node.text ?? '');
}

/** Whether a node has a mark of this type. */
export function hasMark(node: DocumentNode, type: DocumentMark['type']): boolean {
  return node.marks?.some((mark) => mark.type === type) === true;
}
