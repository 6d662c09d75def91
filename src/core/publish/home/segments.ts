import { blockHash } from '#core/document/blocks';
import { align, type Likeness } from '#core/document/merge/align';
import type { Piece } from './pieces';

/** Pieces of an entry's text, and those of its file that they were written as. */
export interface Segment {
  /** None for what the writing added by itself. */
  readonly own: readonly Piece[];
  /** None for what was not written, such as a comment. Places in the file's text. */
  readonly written: readonly number[];
}

/**
 * Finds for every piece of an entry what it was written as. Pieces that can't be told apart, for
 * they are written otherwise beside each other than alone, are one segment.
 * @param written the pieces of the file
 * @param keysFor what a piece says when it is written by itself
 */
export function segmentsOf(
  own: readonly Piece[],
  written: readonly Piece[],
  keysFor: (piece: Piece, index: number) => readonly string[],
): readonly Segment[] {
  const known = new Set(written.map(({ key }) => key));
  const alone = own.flatMap((piece, owner) => {
    const isAsWritten = known.has(piece.key);
    const keys = isAsWritten ? piece.blocks.map(blockHash) : keysFor(piece, owner);
    return keys.map((key) => ({ key, owner }));
  });
  const there = written.flatMap(({ blocks }, owner) =>
    blocks.map((block) => ({ key: blockHash(block), owner })),
  );
  const groups = makeGroups();
  const pairs = align(alone, there, SAME_ONLY, false);
  let to = 0;
  let gap: number[] = [];
  const closeGap = (end: number): void => {
    const mine = [...new Set(gap)];
    const theirs = [...new Set(there.slice(to, end).map(({ owner }) => owner))];
    mine.forEach((owner, index) => {
      const isEven = mine.length === theirs.length;
      for (const place of isEven ? theirs.slice(index, index + 1) : theirs)
        groups.join(owner, place);
    });
    gap = [];
  };
  alone.forEach(({ owner }, at) => {
    const partner = pairs.get(at);
    if (partner === undefined) {
      gap.push(owner);
      return;
    }
    closeGap(partner);
    groups.join(owner, there[partner]?.owner ?? 0);
    to = partner + 1;
  });
  closeGap(there.length);
  return inOrder(own, written.length, groups);
}

/** A block and the place of the piece that it is in. */
interface Placed {
  readonly key: string;
  readonly owner: number;
}

/** Blocks that say the same, and no others. */
const SAME_ONLY: Likeness<Placed> = {
  key: ({ key }) => key,
  name: () => null,
  isKin: () => false,
  isAlike: () => false,
};

interface Groups {
  /** Says that a piece of the entry was written as, or in, a piece of the file. */
  join(own: number, written: number): void;
  ofOwn(own: number): number | null;
  ofWritten(written: number): number | null;
}

/** Links never cross, so that what belongs together stands together. */
function makeGroups(): Groups {
  const mine = new Map<number, number>();
  const theirs = new Map<number, number>();
  return {
    join: (own, written) => {
      const [one, two] = [mine.get(own), theirs.get(written)];
      const group = one ?? two ?? mine.size + theirs.size;
      mine.set(own, group);
      theirs.set(written, group);
      if (two === undefined || two === group) return;
      for (const side of [mine, theirs]) {
        for (const [place, other] of side) if (other === two) side.set(place, group);
      }
    },
    ofOwn: (own) => mine.get(own) ?? null,
    ofWritten: (written) => theirs.get(written) ?? null,
  };
}

function inOrder(own: readonly Piece[], count: number, groups: Groups): readonly Segment[] {
  const segments: Segment[] = [];
  let [at, to] = [0, 0];
  while (at < own.length || to < count) {
    const piece = own[at];
    const group = piece === undefined ? groups.ofWritten(to) : groups.ofOwn(at);
    if (piece !== undefined && group === null) {
      segments.push({ own: [piece], written: [] });
      at += 1;
    } else if (to < count && groups.ofWritten(to) === null) {
      segments.push({ own: [], written: [to] });
      to += 1;
    } else {
      const [start, place] = [at, to];
      while (at < own.length && groups.ofOwn(at) === group) at += 1;
      while (to < count && groups.ofWritten(to) === group) to += 1;
      const written = Array.from({ length: to - place }, (_, index) => place + index);
      segments.push({ own: own.slice(start, at), written });
    }
  }
  return segments;
}
