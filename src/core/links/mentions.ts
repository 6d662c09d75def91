import {
  contentOf,
  stringAttribute,
  type DocumentMark,
  type DocumentNode,
} from '#core/document/document';
import { inlineText } from '#core/document/text-blocks';
import type { InlineEdit } from '#core/document/inline-edits';
import type { NameTrie } from './name-trie';

/** A place in a text that names an entry without linking to it. */
export interface Mention {
  /** The entry. */
  readonly id: string;
  /** The way from the document to the text node: which child at each depth. */
  readonly path: readonly number[];
  /** From where to where in that text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** The name in it, as a link writes it. */
  readonly name: string;
  readonly text: string;
  /** What stands in the same line before and after it. */
  readonly before: string;
  readonly after: string;
  readonly marks: readonly DocumentMark[];
}

/** Stands for what is no text, so that words beside it don't run together. */
const ATOM = '\uFFFC';

/** Addresses that are not links: a name in one is not meant. */
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,30}:\/\/\S+|\bwww\.\S+|[^\s@]{1,64}@[^\s@]+\.[^\s@]+/giu;

/** Elements whose content is a link or is taken as it stands. */
const CLOSED = /^<(\/?)(?:a|code|kbd|pre|samp|script|style|textarea|var)\b[^>]*?(\/?)>$/i;

/**
 * The places in a document that name one of the entries as whole words: not in code, links, embeds,
 * front matter or addresses, and not where the name is cut by a style that begins or ends in it.
 */
export function findMentions(document: DocumentNode, names: NameTrie): readonly Mention[] {
  const mentions: Mention[] = [];
  const visit = (node: DocumentNode, path: readonly number[]): void => {
    if (node.type === 'codeBlock') return;
    const children = contentOf(node);
    if (children.some((child) => child.text !== undefined)) {
      mentions.push(...findInLine(children, path, names));
    } else children.forEach((child, index) => visit(child, [...path, index]));
  };
  visit(document, []);
  return mentions;
}

function findInLine(
  children: readonly DocumentNode[],
  path: readonly number[],
  names: NameTrie,
): Mention[] {
  const line = children.map((child) => child.text ?? ATOM).join('');
  const found = names.find(line);
  if (found.length === 0) return [];
  const addresses = [...line.matchAll(ADDRESS)];
  const open = openTexts(children);
  return found.flatMap(({ start, end, name }): Mention[] => {
    if (addresses.some(({ 0: text, index }) => index < end && start < index + text.length))
      return [];
    const child = open.find((one) => one.start <= start && end <= one.start + one.text.length);
    if (child === undefined) return [];
    return [
      {
        id: name.id,
        path: [...path, child.index],
        from: start - child.start,
        to: end - child.start,
        name: name.name,
        text: line.slice(start, end),
        before: show(children.slice(0, child.index)) + line.slice(child.start, start),
        after:
          line.slice(end, child.start + child.text.length) + show(children.slice(child.index + 1)),
        marks: child.marks,
      },
    ];
  });
}

function show(children: readonly DocumentNode[]): string {
  return children.map(inlineText).join('');
}

interface OpenText {
  readonly index: number;
  readonly start: number;
  readonly text: string;
  readonly marks: readonly DocumentMark[];
}

/** The texts of a line in which a link may be made. */
function openTexts(children: readonly DocumentNode[]): readonly OpenText[] {
  const open: OpenText[] = [];
  let start = 0;
  let depth = 0;
  children.forEach((child, index) => {
    const { type, text, marks = [] } = child;
    if (type === 'htmlInline') depth += depthOf(stringAttribute(child, 'value'));
    const isClosed =
      depth > 0 || marks.some((mark) => mark.type === 'code' || mark.type === 'link');
    if (text !== undefined && !isClosed) open.push({ index, start, text, marks });
    start += text?.length ?? ATOM.length;
  });
  return open;
}

function depthOf(tag: string): number {
  const match = CLOSED.exec(tag.trim());
  if (match === null || match[2] === '/') return 0;
  return match[1] === '/' ? -1 : 1;
}

/**
 * What makes a mention a link.
 * @param title the name by which the link is to find its entry
 */
export function linkMention({ path, from, to, text, marks }: Mention, title: string): InlineEdit {
  const written = text.replaceAll(/\s+/g, ' ');
  const label = written === title ? null : written;
  const attrs = { title, heading: null, block: null, label };
  return { path, from, to, node: { type: 'wikilink', attrs, ...(marks.length > 0 && { marks }) } };
}
