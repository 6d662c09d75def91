import { blockHash, blockName, leadingTitle } from '#core/document/blocks';
import { contentOf, type AttributeValue, type DocumentNode } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';

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

/** The parts of a note that a draft is made from. */
export type SourceNote = Pick<EntryRecord, 'id' | 'title' | 'document'> & {
  readonly attachments: Readonly<Record<string, string>>;
};

/** A block of a note, with the source that a draft would remember. */
export interface SourcedBlock {
  readonly block: DocumentNode;
  readonly source: Source;
}

/** What a block remembers of where it came from, or null. */
export function sourceOf(
  node: DocumentNode,
): { readonly source: Source; readonly detached: boolean } | null {
  const source = node.attrs?.['source'] ?? null;
  if (typeof source !== 'object' || source === null || !('note' in source)) return null;
  const { note, block, hash, detached } = source;
  return {
    source: { note: textIn(note), block: textIn(block), hash: textIn(hash) },
    detached: detached === true,
  };
}

function textIn(value: AttributeValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Every block of a note that a draft can take, with the source it would remember. */
export function sourcedBlocks(note: SourceNote): readonly SourcedBlock[] {
  const blocks = contentOf(note.document);
  const first = blocks.findIndex((block) => block.type !== 'frontmatter');
  return blocks.flatMap((block, index) => {
    const isEmpty = block.type === 'paragraph' && contentOf(block).length === 0;
    if (block.type === 'frontmatter' || isEmpty) return [];
    if (index === first && repeatsTitle(block, note.title)) return [];
    const source = { note: note.id, block: blockName(block, index), hash: blockHash(block) };
    return [{ block, source }];
  });
}

/** The heading that a note's title becomes. */
export function sourcedTitle(note: SourceNote): SourcedBlock {
  const heading = (content: readonly DocumentNode[]): DocumentNode => ({
    type: 'heading',
    attrs: { level: 1 },
    content,
  });
  const text = [{ type: 'text', text: note.title }];
  return {
    // A document holds no empty text.
    block: heading(note.title === '' ? [] : text),
    source: { note: note.id, block: TITLE_BLOCK, hash: blockHash(heading(text)) },
  };
}

/** Whether a block is a first-level heading that says the title again. */
export function repeatsTitle(block: DocumentNode, title: string): boolean {
  return leadingTitle({ type: 'doc', content: [block] }) === title.replace(/\s+/g, ' ').trim();
}
