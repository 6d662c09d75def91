import { blockTitle } from '#core/document/blocks';
import type { AttributeValue, DocumentNode } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { visitNodes } from '#core/document/tree';
import { sourcedBlocks, titleSource, TITLE_BLOCK, type Source } from './note-copy';

/**
 * How an excerpt stands to its source: the same as when it was taken, changed or deleted since, or
 * detached by the writer, who wants to hear no more of it.
 */
export const EXCERPT_STATES = ['same', 'changed', 'deleted', 'detached'] as const;

export type ExcerptState = (typeof EXCERPT_STATES)[number];

/** A block of a draft that was taken from a note. */
export interface Excerpt {
  readonly source: Source;
  readonly detached: boolean;
  /** The beginning of the draft's block, to name it by. */
  readonly words: string;
}

/** The excerpts of a draft, in order, nested ones too. */
export function listExcerpts(document: DocumentNode): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  visitNodes(document, (node) => {
    const source = sourceOf(node);
    if (source === null) return;
    const { note, block, hash } = source;
    excerpts.push({
      source: { note: textIn(note), block: textIn(block), hash: textIn(hash) },
      detached: source['detached'] === true,
      words: blockTitle(node),
    });
  });
  return excerpts;
}

/** Where a block was taken from, as it remembers it; null for a block of the draft's own. */
export function sourceOf(node: DocumentNode): { readonly [key: string]: AttributeValue } | null {
  const source = node.attrs?.['source'] ?? null;
  return typeof source === 'object' && source !== null && 'note' in source ? source : null;
}

function textIn(value: AttributeValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The ids of the notes that a draft was made from, each once, in the order of their first use. */
export function notesOf(document: DocumentNode): readonly string[] {
  return [...new Set(listExcerpts(document).map((excerpt) => excerpt.source.note))];
}

/**
 * How an excerpt stands to its note now.
 * @param note the note as it is, undefined when it is in the trash or gone
 */
export function excerptState(excerpt: Excerpt, note: EntryRecord | undefined): ExcerptState {
  if (excerpt.detached) return 'detached';
  if (note === undefined) return 'deleted';
  const { block, hash } = excerpt.source;
  if (block === TITLE_BLOCK) return titleSource(note).hash === hash ? 'same' : 'changed';
  const sources = sourcedBlocks(note).map(({ source }) => source);
  if (sources.some((source) => source.hash === hash)) return 'same';
  // A link may have given it a name that the Markdown tells.
  const isThere = sources.some((source) => [block, `^${block}`].includes(source.block));
  return isThere ? 'changed' : 'deleted';
}
