import { type DocumentNode, levelOf } from '#core/document/document';
import { changeBlocks } from './change-nodes';
import { type Names, renameForDraft } from './clashes';
import {
  sourcedBlocks,
  sourcedTitle,
  TITLE_BLOCK,
  type SourcedBlock,
  type SourceNote,
} from './source';

/** A note as a draft takes it: its title and copies of its blocks, each with its source. */
export interface NoteCopy {
  /** Null where it is not wanted. */
  readonly title: DocumentNode | null;
  readonly blocks: readonly DocumentNode[];
  readonly attachments: Readonly<Record<string, string>>;
}

/** The lowest level that headings of a note have under its title's. */
const TOP_LEVEL = 3;

/**
 * Copies a note's blocks: front matter and a heading that only repeats the title are left out,
 * headings move below the title's, and names that clash with those of notes before it change.
 * @param names the names that the draft uses so far; the note's are added
 * @param chosen the names of the blocks to copy, in the order wanted; all of them when left out
 */
export function copyNote(
  note: SourceNote,
  names: Names,
  newBlockId: () => string,
  chosen?: readonly string[],
): NoteCopy {
  const { block, source } = sourcedTitle(note);
  const all = sourcedBlocks(note);
  const byName = new Map(all.map((one) => [one.source.block, one]));
  const isTitled = chosen?.includes(TITLE_BLOCK) ?? true;
  const blocks = chosen?.flatMap((name) => byName.get(name) ?? []) ?? all;
  return {
    title: isTitled ? { ...block, attrs: { level: 2, id: newBlockId(), source } } : null,
    ...copyBlocks(note, blocks, names, newBlockId),
  };
}

/** Copies some of a note's blocks, and tells the attachments that they show. */
export function copyBlocks(
  note: SourceNote,
  blocks: readonly SourcedBlock[],
  names: Names,
  newBlockId: () => string,
): Pick<NoteCopy, 'blocks' | 'attachments'> {
  const sourced = blocks.map(({ block, source }) => ({
    ...block,
    attrs: { ...block.attrs, id: newBlockId(), source },
  }));
  const renamed = renameForDraft(sourced, attachmentsOf(note, blocks), names, note.id);
  return { ...renamed, blocks: shiftHeadings(renamed.blocks, note) };
}

/** All of them where all blocks are taken: a text may name some in a way not known here. */
function attachmentsOf(
  note: SourceNote,
  blocks: readonly SourcedBlock[],
): Readonly<Record<string, string>> {
  if (blocks.length === sourcedBlocks(note).length) return note.attachments;
  const text = JSON.stringify(blocks.map(({ block }) => block));
  return Object.fromEntries(
    Object.entries(note.attachments).filter(([source]) =>
      text.includes(JSON.stringify(source).slice(1, -1)),
    ),
  );
}

/** Moves headings down together, so that the highest of the note is one below its title. */
function shiftHeadings(blocks: readonly DocumentNode[], note: SourceNote): readonly DocumentNode[] {
  const levels: number[] = [];
  for (const { block } of sourcedBlocks(note)) {
    if (block.type === 'heading') levels.push(levelOf(block));
  }
  const shift = Math.max(TOP_LEVEL - Math.min(...levels), 0);
  if (levels.length === 0 || shift === 0) return blocks;
  return changeBlocks(blocks, (node) =>
    node.type === 'heading'
      ? { ...node, attrs: { ...node.attrs, level: Math.min(levelOf(node) + shift, 6) } }
      : node,
  );
}
