import { codeScale, columnsOf } from '../decks/marp-height';
import type { Piece } from './flow';
import type { Box, Paragraph, PresentedSlide } from './presentation';
import { textOfRuns } from './text-runs';

/** What of the stage text may use, as the theme of the pages has it. */
const ROOM = { x: 72, y: 48, width: 1136, height: 608 };

/** At the size 1: letters of text and code, how wide they are on the average, and lines. */
const FONT = 29;
const LETTER = 0.52;
const LINE = 1.4;
const CODE = { font: 23.5, line: 1.22, padding: 16 };
const TABLE = { scale: 0.93, padding: 18, side: 20 };

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
  const height = linesOf(paragraph, FONT * scale * 1.08, ROOM.width) * FONT * scale * 1.15;
  const below = about.length === 0 ? 0 : 28 + FONT * LINE;
  const y = Math.max(ROOM.y + 44, (720 - height - below) / 2);
  return [
    { kind: 'title', paragraph, size: FONT * scale, isAlone: true, ...ROOM, y, height },
    ...(about.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            look: 'quiet' as const,
            paragraphs: about,
            size: FONT,
            ...ROOM,
            y: y + height + 28,
            height: FONT * LINE,
          },
        ]),
  ];
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
      return [{ ...piece, size: FONT * scale, ...place }];
    case 'code':
      return [{ kind: 'code', lines: piece.lines, size: codeFont(piece.text, scale), ...place }];
    case 'table': {
      const widths = piece.shares.map((share) => share * tableWidth(piece, scale));
      const size = FONT * TABLE.scale * scale;
      return [{ kind: 'table', rows: piece.rows, widths, size, ...place }];
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

type TablePiece = Extract<Piece, { readonly kind: 'table' }>;

/** As wide as it needs to be. */
function tableWidth({ rows }: TablePiece, scale: number): number {
  const wanted = rows.map((row) =>
    row.reduce(
      (sum, { runs }) =>
        sum +
        columnsOf(textOfRuns(runs)) * FONT * TABLE.scale * LETTER * 1.15 * scale +
        2 * TABLE.side,
      0,
    ),
  );
  return Math.min(ROOM.width, Math.max(ROOM.width / 2, ...wanted));
}

function rowHeights(piece: TablePiece, scale: number): readonly number[] {
  const font = FONT * TABLE.scale * scale;
  const whole = tableWidth(piece, scale);
  return piece.rows.map((row) => {
    const lines = row.map(({ runs }, column) => {
      const width = (piece.shares[column] ?? 1) * whole - TABLE.side;
      return Math.ceil((columnsOf(textOfRuns(runs)) * font * LETTER) / Math.max(width, font));
    });
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
