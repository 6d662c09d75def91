import type { MarkdownNode, MarkdownPoint } from '../markdown-node';

/** Where a chunk begins. */
const START = { line: 1, column: 1, offset: 0 } as const;

/** What may be more than text inside of a line that has its code and links taken out. */
const MORE_THAN_TEXT = new RegExp(
  [
    String.raw`[\\*[\]~^\t]`,
    // Emphasis, unless inside of a word; an entity; HTML or an address.
    String.raw`(?<![a-z0-9])_|_(?![a-z0-9_])|&#?\w+;|<[a-z/!?]`,
    // Highlight, comment, template, math; a tag; bare addresses.
    String.raw`==|%%|:::|\{[{%]|\$[^]*\$|#[^\s]|:\/\/|www\.|[^\s("'\x60]@`,
  ].join('|'),
  'i',
);

/**
 * Code between single backticks; a link or image with a plain address and no title; a bare address;
 * words in emphasis, with signs that can only open before them and only close behind them.
 */
const PIECES = [
  String.raw`\x60(?<code>[^\x60]*)\x60`,
  String.raw`(?<mark>!?)\[(?<label>[^[\]\n]+)\]\((?<url>[^\s()<>[\]{}\\&\x60$"'\p{Cc}]+)\)`,
  String.raw`(?<!\S)(?<web>https?:\/\/[a-z\d\-]+(?:\.[a-z\d\-]+)+(?:\/(?:[\w\/.~%?=+:,#&\-]*[A-Za-z\d\/])?)?)(?!\S)`,
  String.raw`(?<=^|[\s(])(?<sign>\*\*?|__?)(?<words>[\p{L}\p{N}](?:[^*_\x60\[\]\n]*[\p{L}\p{N}])?)\k<sign>(?=$|[\s.,:;!?)])`,
];
const PIECE = new RegExp(PIECES.join('|'), 'gu');

/**
 * Reads text with simple `code`, *emphasis*, `[links](address)` and bare addresses in it.
 *
 * @param begin where the text begins in the source
 * @returns null when there may be more in it
 */
export function readPlainLine(
  text: string,
  begin: MarkdownPoint & { readonly offset: number } = START,
): MarkdownNode[] | null {
  if (MORE_THAN_TEXT.test(text.replace(PIECE, hide))) return null;
  const children: MarkdownNode[] = [];
  const pointAt = followPoints(text, begin);
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    const { index, 0: whole } = match;
    const node = readPiece(match);
    const isGrown = node?.type === 'inlineCode' && children.at(-1)?.type === 'inlineCode';
    // Two backticks in a row are another fence of code.
    if (node === null || (isGrown && index === from)) return null;
    if (index > from) children.push({ type: 'text', value: text.slice(from, index) });
    from = index + whole.length;
    const place = { start: pointAt(index), end: pointAt(from) };
    children.push({ ...node, position: place });
  }
  if (from < text.length) children.push({ type: 'text', value: text.slice(from) });
  const isOdd = children.some(({ type, value }) => type === 'text' && value?.includes('`'));
  return isOdd ? null : children;
}

/** Stands for what is read by itself: nothing that a sign beside it could be a part of. */
function hide(whole: string): string {
  return whole.startsWith('`') ? '``' : '()';
}

function readPiece({ groups = {} }: RegExpMatchArray): MarkdownNode | null {
  const { code, web, sign, words } = groups;
  if (code !== undefined) return readCode(code);
  if (sign !== undefined) return readEmphasis(sign, words ?? '');
  if (web === undefined) return readLink(groups);
  return { type: 'link', title: null, url: web, children: [{ type: 'text', value: web }] };
}

function readCode(value: string): MarkdownNode | null {
  // Such code loses a space at its ends, or its line ending.
  return value === '' || /^ | $|\n/.test(value) ? null : { type: 'inlineCode', value };
}

function readEmphasis(sign: string, words: string): MarkdownNode | null {
  if (words.includes('$') || MORE_THAN_TEXT.test(words)) return null;
  const children = [{ type: 'text', value: words }];
  return { type: sign.length === 2 ? 'strong' : 'emphasis', children };
}

function readLink(groups: Readonly<Record<string, string>>): MarkdownNode | null {
  const { mark, label = '', url = '' } = groups;
  // A link holds no link.
  if (/^\s|\s$|\$|:\/\//.test(label)) return null;
  const children = readPlainLine(label);
  if (children === null) return null;
  if (mark !== '!') return { type: 'link', title: null, url, children };
  return label.includes('`') ? null : { type: 'image', title: null, url, alt: label };
}

/** Tells the points of places in a text, each further on than the one before. */
function followPoints(
  text: string,
  begin: MarkdownPoint & { readonly offset: number },
): (index: number) => MarkdownPoint {
  let { line, column } = begin;
  let from = 0;
  return (index) => {
    for (let end = text.indexOf('\n', from); end >= 0 && end < index;) {
      line += 1;
      column = 1;
      from = end + 1;
      end = text.indexOf('\n', from);
    }
    return { line, column: column + index - from, offset: begin.offset + index };
  };
}
