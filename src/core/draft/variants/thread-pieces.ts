import {
  contentOf,
  optionalAttribute,
  stringAttribute,
  type DocumentNode,
  textOf,
} from '#core/document/document';
import { readImageShape } from '#core/document/image-shape';
import { splitSentences } from '../key-sentence';

/** A piece of plain text that a post had better not be cut within. */
export interface Piece {
  readonly text: string;
  /** What stands between it and the piece before, where both are in one post. */
  readonly glue: '\n\n' | '\n' | ' ';
  /** A heading: no post ends with it. */
  readonly leads: boolean;
}

/** Blocks as plain text, in sentences. Nothing that can be read is left out. */
export function toPieces(blocks: readonly DocumentNode[]): readonly Piece[] {
  const footnotes = new Map(
    blocks.flatMap((block): [string, string][] =>
      block.type === 'footnoteDefinition'
        ? [
            [
              labelOf(block),
              contentOf(block)
                .map((one) => inline(one, new Map()))
                .join(' '),
            ],
          ]
        : [],
    ),
  );
  return blocks.flatMap((block) => piecesOf(block, footnotes));
}

type Footnotes = ReadonlyMap<string, string>;

function piecesOf(block: DocumentNode, footnotes: Footnotes): readonly Piece[] {
  const text = (value: string): readonly Piece[] => asSentences(value, '\n\n');
  switch (block.type) {
    case 'heading':
      return text(inline(block, footnotes)).map((piece) => ({ ...piece, leads: true }));
    case 'codeBlock':
    case 'mathBlock':
      return asLines(codeOf(block));
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return itemsOf(block, footnotes);
    case 'blockquote':
    case 'callout':
      return quoted(contentOf(block).flatMap((one) => piecesOf(one, footnotes)));
    case 'table':
      return contentOf(block).flatMap((row, index) =>
        line(
          contentOf(row)
            .map((cell) => inline(cell, footnotes))
            .join(' | '),
          index === 0 ? '\n\n' : '\n',
        ),
      );
    case 'htmlBlock':
    case 'rawBlock':
      return asLines(stringAttribute(block, 'value'));
    // Said where it is referred to; where links lead is said beside them.
    case 'footnoteDefinition':
    case 'definition':
    case 'horizontalRule':
      return [];
    default:
      return text(inline(block, footnotes));
  }
}

function itemsOf(list: DocumentNode, footnotes: Footnotes): readonly Piece[] {
  const start = Number(list.attrs?.['start'] ?? 1);
  return contentOf(list).flatMap((item, index) => {
    const sign =
      list.type === 'orderedList'
        ? `${start + index}.`
        : item.attrs?.['checked'] === true
          ? '✓'
          : '•';
    const [first, ...rest] = contentOf(item).flatMap((one) => piecesOf(one, footnotes));
    if (first === undefined) return [];
    const glue = index === 0 ? '\n\n' : '\n';
    return [
      { ...first, text: `${sign} ${first.text}`, glue } as const,
      ...rest.map((piece) => (piece.glue === '\n\n' ? ({ ...piece, glue: '\n' } as const) : piece)),
    ];
  });
}

function quoted(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.length - 1;
  return pieces.map((piece, index) => ({
    ...piece,
    text: `${index === 0 ? '“' : ''}${piece.text}${index === last ? '”' : ''}`,
  }));
}

function asSentences(text: string, glue: Piece['glue']): readonly Piece[] {
  return splitSentences(text).map((sentence, index) => ({
    text: sentence,
    glue: index === 0 ? glue : ' ',
    leads: false,
  }));
}

function asLines(text: string): readonly Piece[] {
  return text.split('\n').flatMap((one, index) => line(one, index === 0 ? '\n\n' : '\n'));
}

function line(text: string, glue: Piece['glue']): readonly Piece[] {
  return text.trim() === '' ? [] : [{ text: text.trimEnd(), glue, leads: false }];
}

function codeOf(block: DocumentNode): string {
  return optionalAttribute(block, 'latex') ?? textOf(block);
}

/** A block's words in one line: links with their addresses, footnotes in brackets. */
function inline(node: DocumentNode, footnotes: Footnotes): string {
  const parts: string[] = [];
  const children = contentOf(node);
  for (const [index, child] of children.entries()) {
    parts.push(wordsOf(child, footnotes));
    const href = hrefOf(child);
    // A link of several marks is one: its address stands after its last word.
    if (href !== null && href !== hrefOf(children[index + 1])) {
      const shown = parts.join('');
      if (!shown.endsWith(href) && /^https?:/.test(href)) parts.push(` ${href}`);
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function wordsOf(node: DocumentNode, footnotes: Footnotes): string {
  switch (node.type) {
    case 'text':
      return textOf(node);
    case 'hardBreak':
      return ' ';
    case 'hashtag':
      return `#${stringAttribute(node, 'name')}`;
    case 'mathInline':
      return stringAttribute(node, 'latex');
    case 'rawInline':
      return stringAttribute(node, 'value');
    case 'image': {
      const { alt } = readImageShape(stringAttribute(node, 'alt'));
      return alt === '' ? '[image]' : `[image: ${alt}]`;
    }
    case 'footnoteReference': {
      const note = footnotes.get(labelOf(node));
      return note === undefined ? '' : ` (${note})`;
    }
    case 'htmlInline':
      return '';
    default:
      return ` ${inline(node, footnotes)} `;
  }
}

function hrefOf(node: DocumentNode | undefined): string | null {
  const link = node?.marks?.find((mark) => mark.type === 'link');
  return link === undefined ? null : optionalAttribute(link, 'href');
}

function labelOf(node: DocumentNode): string {
  return stringAttribute(node, 'label').toLowerCase();
}
