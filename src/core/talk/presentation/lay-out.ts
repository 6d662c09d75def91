import { codeScale, columnsOf } from '../decks/slide-height';
import type { Piece } from './flow';
import type { Box, Paragraph, PresentedSlide } from './presentation';
import { cellColumns, CELL_SIDES, setTable } from './tables';
import { textOfRuns } from './text-runs';

/** What of the stage text may use, as the theme of the pages has it. */
const ROOM = { x: 72, y: 48, width: 1136, height: 608 };

/** Where a title stands that has its slide for itself. */
export const OPENING = { x: 72, y: 270, width: 1136, height: 220 };

/** At the size 1: letters of text and code, how wide they are on the average, and lines. */
const FONT = 29;
const LETTER = 0.52;
const LINE = 1.4;
const CODE = { font: 23.5, line: 1.22, padding: 16 };
const TABLE = { scale: 0.93, padding: 18 };

const GAP = 16;
const INDENT = 42;
/** What the sides of text with a look of its own take. */
const INSET = { plain: 0, quiet: 0, quotation: 28, callout: 56 } as const;
/** The least height of an image. */
const LEAST_IMAGE = 120;
/** Where text is still too high it is set smaller, in such steps. */
const STEP = 0.95;
const SMALLEST = 0.2;

/** An image with the size it would like to have. */
export interface ReadyImage {
  readonly bytes: Uint8Array;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A piece whose images are there. */
export type ReadyPiece =
  | Exclude<Piece, { readonly kind: 'images' }>
  | { readonly kind: 'images'; readonly images: readonly ReadyImage[] };

/** The heading of a slide. */
export interface Heading {
  readonly paragraph: Paragraph;
  /** Times the size of its text. */
  readonly scale: number;
}

/**
 * Puts pieces below each other. Nothing runs out of the slide: what is too high is set smaller.
 * @param size at which it is set if it fits, 1 being the usual one
 */
export function layOut(
  heading: Heading | null,
  pieces: readonly ReadyPiece[],
  size: number,
): PresentedSlide['boxes'] {
  let scale = size;
  while (heightOf(heading, pieces, scale) > ROOM.height && scale > SMALLEST) scale *= STEP;
  const spare = ROOM.height - heightOf(heading, pieces, scale);
  const images = pieces.filter(({ kind }) => kind === 'images').length;
  const boxes: Box[] = [];
  let { y } = ROOM;
  const put = (height: number, make: (place: { y: number; height: number }) => readonly Box[]) => {
    boxes.push(...make({ y, height }));
    y += height + GAP * scale;
  };
  if (heading !== null) put(headingHeight(heading, scale), (at) => [titleBox(heading, scale, at)]);
  for (const piece of pieces) {
    const own = pieceHeight(piece, scale);
    const height =
      piece.kind === 'images' ? Math.min(wantedHeight(piece), own + spare / images) : own;
    put(height, (at) => boxesOf(piece, scale, at));
  }
  return boxes;
}

/** A title alone on its slide, with quiet words below. @param scale of its letters, times the usual */
export function layOutTitle(
  paragraph: Paragraph,
  scale: number,
  about: readonly Paragraph[],
): PresentedSlide['boxes'] {
  const font = FONT * scale;
  const height = linesOf(paragraph, font * 1.08, OPENING.width) * font * 1.15;
  const title: Box = { kind: 'title', paragraph, size: font, isAlone: true, ...OPENING };
  if (about.length === 0) return [title];
  const y = OPENING.y + height + 28;
  const below = { ...OPENING, y, height: FONT * LINE };
  return [title, { kind: 'text', look: 'quiet', paragraphs: about, size: FONT, ...below }];
}

function heightOf(heading: Heading | null, pieces: readonly ReadyPiece[], scale: number): number {
  const heights = [
    ...(heading === null ? [] : [headingHeight(heading, scale)]),
    ...pieces.map((piece) => pieceHeight(piece, scale)),
  ];
  return heights.reduce((sum, height) => sum + height, GAP * scale * (heights.length - 1));
}

function headingHeight({ paragraph, scale: own }: Heading, scale: number): number {
  const font = FONT * own * scale;
  return linesOf(paragraph, font * 1.08, ROOM.width) * font * 1.2 + 4;
}

function pieceHeight(piece: ReadyPiece, scale: number): number {
  switch (piece.kind) {
    case 'text': {
      const inset = INSET[piece.look];
      const heights = piece.paragraphs.map((paragraph, index) => {
        const font = FONT * paragraph.scale * scale;
        const indent = indentOf(paragraph) * INDENT * scale;
        const lines = linesOf(paragraph, font, ROOM.width - inset - indent);
        return lines * font * LINE + (index === 0 ? 0 : paragraph.gap * scale);
      });
      const padding = piece.look === 'callout' ? 26 * scale : 0;
      return heights.reduce((sum, height) => sum + height, padding);
    }
    case 'code':
      return (
        piece.lines.length * codeFont(piece.text, scale) * CODE.line + 2 * CODE.padding * scale
      );
    case 'table':
      return rowHeights(piece, scale).reduce((sum, height) => sum + height, 0);
    case 'images':
      return Math.min(LEAST_IMAGE, wantedHeight(piece));
  }
}

function boxesOf(
  piece: ReadyPiece,
  scale: number,
  at: { readonly y: number; readonly height: number },
): readonly Box[] {
  const place = { ...ROOM, ...at };
  switch (piece.kind) {
    case 'text':
      return [
        {
          kind: 'text',
          look: piece.look,
          paragraphs: piece.paragraphs,
          size: FONT * scale,
          ...place,
        },
      ];
    case 'code':
      return [{ kind: 'code', lines: piece.lines, size: codeFont(piece.text, scale), ...place }];
    case 'table': {
      const { font, widths } = setTable(piece, FONT * TABLE.scale * scale, ROOM.width);
      return [{ kind: 'table', rows: piece.rows, widths, size: font, ...place }];
    }
    case 'images': {
      const share = (ROOM.width - 24 * (piece.images.length - 1)) / piece.images.length;
      return piece.images.map(({ bytes, alt, width, height }, index) => {
        const fit = Math.min(share / width, at.height / height, 1);
        const x = ROOM.x + index * (share + 24) + (share - width * fit) / 2;
        const y = at.y + (at.height - height * fit) / 2;
        return { kind: 'image', bytes, alt, x, y, width: width * fit, height: height * fit };
      });
    }
  }
}

function titleBox(
  { paragraph, scale: own }: Heading,
  scale: number,
  at: { readonly y: number; readonly height: number },
): Box {
  return { kind: 'title', paragraph, size: FONT * own * scale, isAlone: false, ...ROOM, ...at };
}

/** As high as its images would like to be. */
function wantedHeight({ images }: { readonly images: readonly ReadyImage[] }): number {
  const share = (ROOM.width - 24 * (images.length - 1)) / images.length;
  return Math.max(...images.map(({ width, height }) => height * Math.min(1, share / width)));
}

function codeFont(code: string, scale: number): number {
  return CODE.font * codeScale(code) * scale;
}

function rowHeights(
  piece: Extract<Piece, { readonly kind: 'table' }>,
  scale: number,
): readonly number[] {
  const { font, widths } = setTable(piece, FONT * TABLE.scale * scale, ROOM.width);
  return piece.rows.map((row) => {
    const lines = row.map((cell, column) =>
      Math.ceil(
        (cellColumns(cell) * font * LETTER) / Math.max((widths[column] ?? 0) - CELL_SIDES, font),
      ),
    );
    return Math.max(1, ...lines) * font * 1.25 + TABLE.padding * scale;
  });
}

function indentOf({ marker, level }: Paragraph): number {
  return marker === null ? level : level + 1;
}

function linesOf({ runs }: Paragraph, font: number, width: number): number {
  return Math.max(
    1,
    Math.ceil((columnsOf(textOfRuns(runs)) * font * LETTER) / Math.max(width, font)),
  );
}
