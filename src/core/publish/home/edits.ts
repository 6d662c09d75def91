import { alignPieces, meaningOf, type Piece } from './pieces';
import type { Segment } from './segments';

/** Pieces of an entry, what they were written as, and what stands there now. */
export interface Edit {
  readonly change: 'none' | 'edited' | 'removed' | 'added';
  readonly own: readonly Piece[];
  readonly written: readonly Piece[];
  readonly there: readonly Piece[];
  /** For what was moved there, where it went and where it came from: the entry's own pieces. */
  readonly moved?: readonly Piece[];
}

/** What became of each piece of an entry in its file, in the order in which it stands there. */
export function findEdits(
  segments: readonly Segment[],
  before: readonly Piece[],
  after: readonly Piece[],
): readonly Edit[] {
  const pairs = alignPieces(before, after);
  const edits: Edit[] = [];
  let next = 0;
  const addUntil = (end: number): void => {
    for (; next < end; next += 1) {
      const there = after.slice(next, next + 1);
      edits.push({ change: 'added', own: [], written: [], there });
    }
  };
  for (const { own, written: places } of segments) {
    const written = places.flatMap((place) => before.slice(place, place + 1));
    const partners = places.flatMap((place) => pairs.get(place) ?? []);
    const [first, last] = [partners[0], partners.at(-1)];
    if (first === undefined || last === undefined) {
      edits.push({ change: places.length === 0 ? 'none' : 'removed', own, written, there: [] });
      continue;
    }
    addUntil(first);
    next = last + 1;
    const there = after.slice(first, next);
    const isSame = meaningOf(there) === meaningOf(written) && there.length === written.length;
    edits.push({ change: isSame ? 'none' : 'edited', own, written, there });
  }
  addUntil(after.length);
  return findMoved(edits);
}

function findMoved(edits: readonly Edit[]): readonly Edit[] {
  const added = new Set(
    edits.flatMap(({ change, there }) => (change === 'added' ? [meaningOf(there)] : [])),
  );
  const gone = new Map<string, readonly Piece[]>();
  for (const { change, own, written } of edits) {
    const key = meaningOf(written);
    if (change === 'removed' && own.length > 0 && added.has(key)) gone.set(key, own);
  }
  return edits.map((edit) => {
    const { change, own, written, there } = edit;
    const moved = gone.get(meaningOf(change === 'added' ? there : written));
    if (moved === undefined) return edit;
    const isPart = change === 'added' || (change === 'removed' && own === moved);
    return isPart ? { ...edit, moved } : edit;
  });
}

/**
 * The entry's text with edits.
 * @param choices what edits say in the entry; those without stay in the blog
 */
export function joinEdits(
  { before, pieces }: { readonly before: string; readonly pieces: readonly Piece[] },
  edits: readonly Edit[],
  choices: ReadonlyMap<Edit, string>,
): string {
  let at = 0;
  const items: { text: string; after: string | null; from: number; to: number }[] = [];
  for (const edit of edits) {
    const { own } = edit;
    const choice = choices.get(edit);
    const from = at;
    at += own.length;
    if (choice === undefined) {
      own.forEach(({ source, after }, index) =>
        items.push({ text: source, after, from: from + index, to: from + index + 1 }),
      );
    } else if (choice !== '') {
      items.push({ text: choice, after: own.at(-1)?.after ?? null, from, to: at });
    }
  }
  const end = pieces.at(-1)?.after ?? '\n';
  return items.reduce((text, item, index) => {
    const following = items[index + 1];
    if (following === undefined) return `${text}${item.text}${end}`;
    const isNext =
      following.from === item.to && item.after !== null && following.to > following.from;
    const between = isNext || item.after?.includes('\n\n') === true ? item.after : '\n\n';
    return text + item.text + between;
  }, before);
}
