import { blockHash, leadingTitle } from '#core/document/blocks';
import type { DocumentNode } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { changeBlocks } from './change-nodes';
import { type Names, renameForDraft } from './clashes';

/** The block name under which a draft remembers a note's title. */
export const TITLE_BLOCK = 'title';

/** Where a draft's block came from. */
export type Source = {
  /** The note's id. */
  readonly note: string;
  /** The block's id in the note, or its place among the note's blocks, or `title`. */
  readonly block: string;
  /** The hash of the note's block as it was taken. */
  readonly hash: string;
};

/** A note as a draft takes it: its title and copies of its blocks, each with its source. */
export interface NoteCopy {
  readonly title: DocumentNode;
  readonly blocks: readonly DocumentNode[];
  readonly attachments: Readonly<Record<string, string>>;
}

/** The lowest level that headings of a note have under its title's. */
const TOP_LEVEL = 3;

/**
 * Copies a note's blocks: front matter and a heading that only repeats the title are left out,
 * headings move below the title's, and names that clash with those of notes before it change.
 * @param names the names that the draft uses so far; the note's are added
 */
export function copyNote(note: EntryRecord, names: Names, newBlockId: () => string): NoteCopy {
  const sourced = sourcedBlocks(note).map(({ block, source }) => ({
    ...block,
    attrs: { ...block.attrs, id: newBlockId(), source },
  }));
  const { blocks, attachments } = renameForDraft(sourced, note.attachments, names);
  return {
    title: {
      type: 'heading',
      attrs: { level: 2, id: newBlockId(), source: titleSource(note) },
      content: note.title === '' ? [] : [{ type: 'text', text: note.title }],
    },
    blocks: shiftHeadings(blocks),
    attachments,
  };
}

/** Every block of a note that a draft can take, with the source it would remember. */
export function sourcedBlocks(
  note: EntryRecord,
): readonly { readonly block: DocumentNode; readonly source: Source }[] {
  const blocks = note.document.content ?? [];
  const first = blocks.findIndex((block) => block.type !== 'frontmatter');
  return blocks.flatMap((block, index) => {
    const isEmpty = block.type === 'paragraph' && (block.content ?? []).length === 0;
    if (block.type === 'frontmatter' || isEmpty) return [];
    if (index === first && repeatsTitle(block, note.title)) return [];
    const id = block.attrs?.['id'];
    const name = typeof id === 'string' && id !== '' ? id : String(index);
    return [{ block, source: { note: note.id, block: name, hash: blockHash(block) } }];
  });
}

/** The source of the heading that a note's title becomes. */
export function titleSource(note: EntryRecord): Source {
  const heading = {
    type: 'heading',
    attrs: { level: 1 },
    content: [{ type: 'text', text: note.title }],
  };
  return { note: note.id, block: TITLE_BLOCK, hash: blockHash(heading) };
}

/** Whether a block is a first-level heading that says the title again. */
export function repeatsTitle(block: DocumentNode, title: string): boolean {
  return leadingTitle({ type: 'doc', content: [block] }) === title.replace(/\s+/g, ' ').trim();
}

/** Moves headings down together, so that the highest is one below the note's title. */
function shiftHeadings(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const levels: number[] = [];
  for (const block of blocks) if (block.type === 'heading') levels.push(levelOf(block));
  const shift = Math.max(TOP_LEVEL - Math.min(...levels), 0);
  if (levels.length === 0 || shift === 0) return blocks;
  return changeBlocks(blocks, (node) =>
    node.type === 'heading'
      ? { ...node, attrs: { ...node.attrs, level: Math.min(levelOf(node) + shift, 6) } }
      : node,
  );
}

function levelOf(heading: DocumentNode): number {
  const level = heading.attrs?.['level'];
  return typeof level === 'number' ? level : 1;
}
