import { contentOf, type DocumentNode } from '#core/document/document';
import { isAlike } from '#core/document/keep-names';
import type { Excerpt, ExcerptState } from './excerpts';
import {
  sourcedBlocks,
  sourcedTitle,
  TITLE_BLOCK,
  type Source,
  type SourcedBlock,
  type SourceNote,
} from './source';

/** An excerpt beside what it was taken from. */
export interface ExcerptMatch {
  readonly excerpt: Excerpt;
  readonly state: ExcerptState;
  /** The note's block as it is now; null where it is deleted. */
  readonly block: SourcedBlock | null;
}

/**
 * How the excerpts of one note stand to it now.
 * @param excerpts all that a draft has of the note, in order
 * @param note the note as it is, null when it is in the trash or gone
 */
export function matchExcerpts(
  excerpts: readonly Excerpt[],
  note: SourceNote | null,
): readonly ExcerptMatch[] {
  const found = note === null ? new Map<string, SourcedBlock>() : findSources(excerpts, note);
  return excerpts.map((excerpt) => {
    const block = found.get(keyOf(excerpt.source)) ?? null;
    return { excerpt, block, state: stateOf(excerpt, block) };
  });
}

function stateOf({ detached, source }: Excerpt, block: SourcedBlock | null): ExcerptState {
  if (detached) return 'detached';
  if (block === null) return 'deleted';
  return block.source.hash === source.hash ? 'same' : 'changed';
}

/** Several blocks of a draft can come from the same block, as a point and what is said of it. */
function keyOf({ block, hash }: Source): string {
  return `${block} ${hash}`;
}

/** The note's block for each source: by what it says, by its name, or by what is around it. */
function findSources(
  excerpts: readonly Excerpt[],
  note: SourceNote,
): ReadonlyMap<string, SourcedBlock> {
  const wanted = new Map<string, Excerpt>();
  for (const excerpt of excerpts) {
    const key = keyOf(excerpt.source);
    if (!wanted.has(key)) wanted.set(key, excerpt);
  }
  const blocks = sourcedBlocks(note);
  const found = new Map<string, SourcedBlock>();
  const taken = new Set<SourcedBlock>();
  const pair = (key: string, block: SourcedBlock | undefined): void => {
    if (block === undefined) return;
    found.set(key, block);
    taken.add(block);
  };
  for (const [key, { source }] of wanted) {
    if (source.block === TITLE_BLOCK) found.set(key, sourcedTitle(note));
    else pair(key, sameAs(source, blocks, taken));
  }
  const named = new Map(blocks.map((block) => [block.source.block, block]));
  for (const [key, { source }] of wanted) {
    // A link may have given it a name that the Markdown tells.
    if (found.has(key) || placeIn(source) !== null) continue;
    pair(key, named.get(source.block) ?? named.get(`^${source.block}`));
  }
  const places = new Map(contentOf(note.document).map((block, place) => [block, place]));
  const isEditedAt = (place: number, { block, source }: SourcedBlock): boolean =>
    places.get(block) === place && placeIn(source) === null;
  for (const [key, block] of findByPlace({ wanted, blocks, found, taken, isEditedAt })) {
    pair(key, block);
  }
  return found;
}

/** The block that says the same: of several the one of the same name, else one not taken yet. */
function sameAs(
  { block, hash }: Source,
  blocks: readonly SourcedBlock[],
  taken: ReadonlySet<SourcedBlock>,
): SourcedBlock | undefined {
  const same = blocks.filter(({ source }) => source.hash === hash);
  return (
    same.find(({ source }) => source.block === block) ??
    same.find((one) => !taken.has(one)) ??
    same[0]
  );
}

/** The place of a block that had no name when it was taken, or null where it had one. */
function placeIn({ block }: Source): number | null {
  return /^\d+$/.test(block) && block.length < 8 ? Number(block) : null;
}

interface Looking {
  readonly wanted: ReadonlyMap<string, Excerpt>;
  readonly blocks: readonly SourcedBlock[];
  readonly found: ReadonlyMap<string, SourcedBlock>;
  readonly taken: ReadonlySet<SourcedBlock>;
  /** Whether the block stands at the place and got its name since: editing gives names. */
  readonly isEditedAt: (place: number, block: SourcedBlock) => boolean;
}

interface Placed {
  readonly key: string;
  readonly excerpt: Excerpt;
  readonly place: number;
}

/**
 * Blocks that had no name yet. What was edited since stands between the same neighbours, or says
 * nearly the same: its place alone tells nothing once something was put before it.
 */
function findByPlace(looking: Looking): readonly (readonly [string, SourcedBlock])[] {
  const { wanted, blocks, found, taken } = looking;
  const placed = [...wanted]
    .flatMap(([key, excerpt]): readonly Placed[] => {
      const place = placeIn(excerpt.source);
      return place === null ? [] : [{ key, excerpt, place }];
    })
    .toSorted((a, b) => a.place - b.place);
  const pairs: (readonly [string, SourcedBlock])[] = [];
  for (let at = 0; at < placed.length; at += 1) {
    let end = at;
    while (end < placed.length && !found.has(placed[end]?.key ?? '')) end += 1;
    if (end === at) continue;
    const before = found.get(placed[at - 1]?.key ?? '');
    const after = found.get(placed[end]?.key ?? '');
    const from = before === undefined ? 0 : blocks.indexOf(before) + 1;
    const to = after === undefined ? blocks.length : blocks.indexOf(after);
    const free = blocks.slice(from, Math.max(from, to)).filter((block) => !taken.has(block));
    pairs.push(...pairBetween(placed.slice(at, end), free, looking.isEditedAt));
    at = end;
  }
  return pairs;
}

function pairBetween(
  wanted: readonly Placed[],
  free: readonly SourcedBlock[],
  isEditedAt: Looking['isEditedAt'],
): readonly (readonly [string, SourcedBlock])[] {
  const isEven = wanted.length === free.length;
  const left = [...free];
  return wanted.flatMap(({ key, excerpt, place }, index) => {
    const block = isEven
      ? free[index]
      : (left.find(({ block: one }) => isAlike(originalOf(excerpt.node), one)) ??
        left.find((one) => isEditedAt(place, one)));
    if (block === undefined || !isKin(excerpt.node, block.block)) return [];
    left.splice(left.indexOf(block), 1);
    return [[key, block] as const];
  });
}

/** The note's block that a talk wraps in speaker notes, else the block itself. */
function originalOf(node: DocumentNode): DocumentNode {
  return (node.type === 'speakerNotes' && node.content?.[0]) || node;
}

/** Whether a draft's block can be a copy of the note's block. */
function isKin(copy: DocumentNode, block: DocumentNode): boolean {
  const original = originalOf(copy);
  const isPoints = copy.type === 'bulletList' && block.type === 'paragraph';
  return original.type === block.type || isPoints;
}
