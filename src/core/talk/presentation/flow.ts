import { markedLines, readCodeInfo, fenceWords } from '#core/document/code-info';
import { contentOf, stringAttribute, textOf, type DocumentNode } from '#core/document/document';
import { isHtmlComment } from '#core/document/html-text';
import { readImageShape } from '#core/document/image-shape';
import { visitNodes } from '#core/document/tree';
import { colourCode } from '../pages/colour-code';
import type { CodeLine, Marker, Paragraph, TextLook } from './presentation';
import { codeColour } from './slide-colours';
import { tableOf, type Table } from './tables';
import { paragraphsOf, readable } from './text-runs';

/** An image that is to be fetched or drawn. */
export type Wanted =
  | {
      readonly from: 'image';
      readonly src: string;
      readonly alt: string;
      readonly width: number | null;
    }
  | { readonly from: 'diagram' | 'formula'; readonly source: string };

/** What stands in a slide from top to bottom, before anybody knows where. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly look: TextLook;
      readonly paragraphs: readonly Paragraph[];
      /** Whether it stands apart from what is before it, though that looks alike. */
      readonly isApart: boolean;
    }
  | { readonly kind: 'code'; readonly text: string; readonly lines: readonly CodeLine[] }
  | ({ readonly kind: 'table' } & Table)
  | { readonly kind: 'images'; readonly wanted: readonly Wanted[] };

/** Space above paragraphs and above the items of a list, in pixels. */
const GAP = 16;
const ITEM_GAP = 7;

/** Blocks of a slide as pieces: what can be one text box is one. */
export function flowOf(blocks: readonly DocumentNode[]): readonly Piece[] {
  return joined(blocks.flatMap((block) => piecesOf(block, 'plain')));
}

/** Code as a piece, in the colours of the theme. */
export function codePiece(code: DocumentNode): Piece {
  const written = readable(textOf(code));
  const { language, marked } = readCodeInfo(fenceWords(code));
  const lines = colourCode(language, written);
  const marks = markedLines(marked, lines.length);
  return {
    kind: 'code',
    text: written,
    lines: lines.map((runs, index) => ({
      isMarked: marks.has(index + 1),
      runs: runs.map((run) => ({ text: run.text, colour: codeColour(run.names) })),
    })),
  };
}

function piecesOf(block: DocumentNode, look: TextLook): readonly Piece[] {
  const content = contentOf(block);
  switch (block.type) {
    case 'paragraph':
      return withImages(content, text(look, paragraphsOf(content, { gap: GAP })));
    case 'heading':
      return [text(look, bold(paragraphsOf(content, { gap: GAP, scale: 1.05 })))];
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return listPieces(block, look, 0);
    case 'blockquote':
      return apart(content.flatMap((inner) => piecesOf(inner, 'quotation')));
    case 'callout':
      return calloutPieces(block);
    case 'codeBlock':
      return codePieces(block);
    case 'mathBlock':
      return [
        { kind: 'images', wanted: [{ from: 'formula', source: stringAttribute(block, 'latex') }] },
      ];
    case 'htmlBlock':
    case 'rawBlock': {
      const value = stringAttribute(block, 'value');
      const isHidden = block.type === 'htmlBlock' && isHtmlComment(value);
      return isHidden ? [] : [text('plain', value.split('\n').flatMap(sourceLine))];
    }
    case 'table':
      return [{ kind: 'table', ...tableOf(block) }, ...imagesIn(block)];
    default:
      return content.flatMap((inner) => piecesOf(inner, look));
  }
}

function codePieces(block: DocumentNode): readonly Piece[] {
  const { language, title } = readCodeInfo(fenceWords(block));
  if (language === 'mermaid') {
    return [{ kind: 'images', wanted: [{ from: 'diagram', source: textOf(block) }] }];
  }
  const name = title === null ? [] : paragraphsOf([{ type: 'text', text: title }], { scale: 0.62 });
  return [...(title === null ? [] : [text('quiet', name)]), codePiece(block)];
}

function calloutPieces(callout: DocumentNode): readonly Piece[] {
  const [title, ...body] = contentOf(callout);
  const kind = stringAttribute(callout, 'kind').toLowerCase();
  const named = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const head = contentOf(title).length > 0 ? contentOf(title) : [{ type: 'text', text: named }];
  return [
    text('callout', bold(paragraphsOf(head)), true),
    ...body.flatMap((inner) => piecesOf(inner, 'callout')),
  ];
}

function listPieces(list: DocumentNode, look: TextLook, level: number): readonly Piece[] {
  const start = Number(list.attrs?.['start'] ?? 1);
  return contentOf(list).flatMap((item, index) => {
    const checked = item.attrs?.['checked'];
    const usual: Marker = list.type === 'orderedList' ? start + index : 'bullet';
    const marker: Marker =
      typeof checked === 'boolean' ? (checked ? 'checked' : 'unchecked') : usual;
    const gap = level === 0 && index === 0 ? GAP : ITEM_GAP;
    return contentOf(item).flatMap((block, at): readonly Piece[] => {
      if (LISTS.has(block.type)) return listPieces(block, look, level + 1);
      if (block.type !== 'paragraph') return piecesOf(block, look);
      const content = contentOf(block);
      // What goes on in an item has no sign of its own, and stands under its words.
      const shape = at === 0 ? { marker, level, gap } : { level: level + 1, gap: ITEM_GAP };
      return withImages(content, text(look, paragraphsOf(content, shape)));
    });
  });
}

const LISTS = new Set(['bulletList', 'orderedList', 'taskList']);

/** A line's images stand under it; a formula alone in its line is drawn. */
function withImages(content: readonly DocumentNode[], line: Piece): readonly Piece[] {
  const isSpace = ({ type, text: own }: DocumentNode): boolean =>
    type === 'hardBreak' || (type === 'text' && own?.trim() === '');
  const shown = content.filter((node) => !isSpace(node));
  if (shown.length === 1 && shown[0]?.type === 'mathInline') {
    const source = stringAttribute(shown[0], 'latex');
    return [{ kind: 'images', wanted: [{ from: 'formula', source }] }];
  }
  const hasText = shown.some(({ type }) => type !== 'image');
  return [...(hasText ? [line] : []), ...imagesIn({ type: 'paragraph', content })];
}

function imagesIn(block: DocumentNode): readonly Piece[] {
  const wanted: Wanted[] = [];
  visitNodes(block, (node) => {
    if (node.type !== 'image') return;
    const { alt, width } = readImageShape(stringAttribute(node, 'alt'));
    wanted.push({ from: 'image', src: stringAttribute(node, 'src'), alt: readable(alt), width });
  });
  return wanted.length === 0 ? [] : [{ kind: 'images', wanted }];
}

function text(look: TextLook, paragraphs: readonly Paragraph[], isApart = false): Piece {
  return { kind: 'text', look, paragraphs, isApart };
}

function apart([first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (first === undefined) return [];
  return [first.kind === 'text' ? { ...first, isApart: true } : first, ...rest];
}

/** A line of what is shown as it is written. */
function sourceLine(line: string): readonly Paragraph[] {
  return paragraphsOf([{ type: 'text', text: line, marks: [{ type: 'code' }] }], { scale: 0.8 });
}

function bold(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, isBold: true })),
  }));
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (
      last?.kind === 'text' &&
      piece.kind === 'text' &&
      last.look === piece.look &&
      !piece.isApart
    ) {
      all[all.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...piece.paragraphs] };
    } else all.push(piece);
    return all;
  }, []);
}

/** Text that is shown letter by letter. */
export function textBlock(value: string): DocumentNode {
  return {
    type: 'codeBlock',
    attrs: { language: null, meta: null },
    content: value === '' ? [] : [{ type: 'text', text: value }],
  };
}
