import { contentOf, type DocumentNode } from '#core/document/document';
import { beginningOf } from './line-of';
import { sourceOf, type Source } from './source';

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
  /** The draft's block. */
  readonly node: DocumentNode;
  /** The way to it from the document: which child at each depth. */
  readonly path: readonly number[];
}

/** The excerpts of a draft, in order, nested ones too. */
export function listExcerpts(document: DocumentNode): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  gatherExcerpts(document, [], excerpts);
  return excerpts;
}

function gatherExcerpts(node: DocumentNode, path: readonly number[], excerpts: Excerpt[]): void {
  const from = sourceOf(node);
  if (from !== null) excerpts.push({ ...from, words: beginningOf(node), node, path });
  for (const [index, child] of contentOf(node).entries()) {
    if (child.text === undefined) gatherExcerpts(child, [...path, index], excerpts);
  }
}

/** The ids of the notes that a draft was made from, each once, in the order of their first use. */
export function notesOf(excerpts: readonly Excerpt[]): readonly string[] {
  return [...new Set(excerpts.map((excerpt) => excerpt.source.note))];
}
