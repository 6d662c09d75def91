import { beginningOf } from '#core/draft/line-of';
import { sourcedBlocks, sourcedTitle, TITLE_BLOCK, type SourceNote } from '#core/draft/source';
import type { ComposedPart } from '#contract/drafts/drafting';

/** A block of a note in the outline of a draft. */
export interface Piece {
  readonly note: string;
  /** Its name in the note; null stands for all of a note that was not read yet. */
  readonly block: string | null;
  readonly words: string;
  /** Of a heading, 1 to 6, 0 for the note's title; null for what is no heading. */
  readonly level: number | null;
  readonly taken: boolean;
}

/** Pieces of the same note that stand together. */
export interface Group {
  /** The place of its first piece in the outline. */
  readonly start: number;
  readonly note: string;
  readonly pieces: readonly Piece[];
}

export type Outline = readonly Piece[];

/** All of a note, to be filled when it is read. */
export function wholeNote(note: string): Piece {
  return { note, block: null, words: '', level: null, taken: true };
}

/** The outline with the blocks of notes that were read meanwhile; the same one where none was. */
export function fillOutline(
  outline: Outline,
  notes: ReadonlyMap<string, SourceNote | null>,
): Outline {
  if (!outline.some(({ note, block }) => block === null && notes.get(note))) return outline;
  return outline.flatMap((piece) => {
    const note = notes.get(piece.note);
    return piece.block === null && note ? piecesOf(note) : [piece];
  });
}

function piecesOf(note: SourceNote): readonly Piece[] {
  const blocks = sourcedBlocks(note).map(({ block, source }): Piece => {
    const level = block.type === 'heading' ? Number(block.attrs?.['level'] ?? 1) : null;
    return { note: note.id, block: source.block, words: beginningOf(block), level, taken: true };
  });
  const title = sourcedTitle(note);
  return [
    {
      note: note.id,
      block: TITLE_BLOCK,
      words: beginningOf(title.block),
      level: 0,
      taken: true,
    },
    ...blocks,
  ];
}

/** The notes of an outline, each once, in order. */
export function notesIn(outline: Outline): readonly string[] {
  return [...new Set(outline.map(({ note }) => note))];
}

export function groupsOf(outline: Outline): readonly Group[] {
  const groups: { start: number; note: string; pieces: Piece[] }[] = [];
  for (const [start, piece] of outline.entries()) {
    const last = groups.at(-1);
    if (last?.note === piece.note) last.pieces.push(piece);
    else groups.push({ start, note: piece.note, pieces: [piece] });
  }
  return groups;
}

/**
 * From where to where a piece is moved or ticked as one: a heading goes with all below it, as far
 * as its group.
 */
export function rangeOf(outline: Outline, at: number): readonly [from: number, to: number] {
  const piece = outline[at];
  // The title of a note stands alone: its group is moved as a whole.
  if (piece === undefined || piece.level === null || piece.level === 0) return [at, at + 1];
  let to = at + 1;
  for (let next = outline[to]; next !== undefined; next = outline[to]) {
    if (next.note !== piece.note || (next.level !== null && next.level <= piece.level)) break;
    to += 1;
  }
  return [at, to];
}

/** Ticks a piece with all that goes with it, or unticks it. */
export function tick(outline: Outline, at: number, taken: boolean): Outline {
  const [from, to] = rangeOf(outline, at);
  return outline.map((piece, index) => (index >= from && index < to ? { ...piece, taken } : piece));
}

/** Moves pieces to before another place; one within them leaves all as it is. */
export function moveRange(
  outline: Outline,
  [from, to]: readonly [number, number],
  before: number,
): Outline {
  if (before >= from && before <= to) return outline;
  const moved = outline.slice(from, to);
  const rest = outline.toSpliced(from, to - from);
  return rest.toSpliced(before > from ? before - moved.length : before, 0, ...moved);
}

/** Moves a group past the one before or after it. @returns where it begins then */
export function stepGroup(
  outline: Outline,
  start: number,
  step: -1 | 1,
): { readonly outline: Outline; readonly at: number } {
  const groups = groupsOf(outline);
  const index = groups.findIndex((group) => group.start === start);
  const group = groups[index];
  const other = groups[index + step];
  if (group === undefined || other === undefined) return { outline, at: start };
  const range = [start, start + group.pieces.length] as const;
  const before = step < 0 ? other.start : other.start + other.pieces.length;
  const at = step < 0 ? other.start : start + other.pieces.length;
  return { outline: moveRange(outline, range, before), at };
}

/** Moves a piece, with what goes with it, past the next one. @returns where it begins then */
export function stepPiece(
  outline: Outline,
  at: number,
  step: -1 | 1,
): { readonly outline: Outline; readonly at: number } {
  const range = rangeOf(outline, at);
  const [from, to] = range;
  if (step < 0) {
    if (from === 0) return { outline, at };
    return { outline: moveRange(outline, range, from - 1), at: from - 1 };
  }
  if (to >= outline.length) return { outline, at };
  return { outline: moveRange(outline, range, to + 1), at: at + 1 };
}

/** The outline with its notes in another order; what was torn apart comes together again. */
export function inOrder(outline: Outline, order: readonly string[]): Outline {
  const places = new Map(order.map((note, place) => [note, place]));
  return outline.toSorted(
    (one, other) =>
      (places.get(one.note) ?? order.length) - (places.get(other.note) ?? order.length),
  );
}

/** What is composed: only what is ticked. */
export function partsOf(outline: Outline): readonly ComposedPart[] {
  return groupsOf(outline.filter(({ taken }) => taken)).map(({ note, pieces }) =>
    pieces.some(({ block }) => block === null)
      ? { note }
      : { note, blocks: pieces.flatMap(({ block }) => block ?? []) },
  );
}
