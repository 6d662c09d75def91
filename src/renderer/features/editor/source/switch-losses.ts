import type { EntryViews } from '#contract/calls/api';
import { blockHash } from '#core/document/blocks';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { compareDocuments, type Loss } from '#core/document/losses';
import { splitFrontMatter } from '#core/document/tell-fields';
import { toMarkdown } from '#core/document/to-markdown';

/**
 * What would be lost on the way from the source to the rich text: letters that were not kept,
 * blocks that the editor holds in another way, and blocks that it could not write again as they
 * were read.
 *
 * @param typed the source, and the document that the rich text shows, which is known already
 * @param views what was kept of the source
 * @param held what the rich text would hold
 */
export function findSourceLosses(
  typed: { readonly markdown: string; readonly shown: DocumentNode },
  views: Pick<EntryViews, 'document' | 'markdown'>,
  held: DocumentNode,
): Loss[] {
  // Front matter takes up fields that it did not tell; that loses nothing.
  const before = splitFrontMatter(typed.markdown).body;
  const after = splitFrontMatter(views.markdown).body;
  const place = 'the text';
  return [
    ...(before === after ? [] : [{ kind: 'bytes', place, before, after } as const]),
    ...compareDocuments(views.document, held),
    ...rewriteLosses(typed.shown, views.document),
  ];
}

function rewriteLosses(shown: DocumentNode, read: DocumentNode): Loss[] {
  const known = new Set((shown.content ?? []).map(blockHash));
  const blocks = read.content ?? [];
  const isNew = blocks.map((block) => !known.has(blockHash(block)));
  if (!isNew.includes(true)) return [];
  // Links are written by their definitions.
  const content = blocks.filter((block, at) => isNew[at] === true || isDefinition(block));
  const again = fromMarkdown(toMarkdown({ type: 'doc', content })).document;
  return compareDocuments({ type: 'doc', content }, again);
}

function isDefinition({ type }: DocumentNode): boolean {
  return type === 'definition' || type === 'footnoteDefinition';
}
