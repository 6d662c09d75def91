import type { PublicationPlan } from '#contract/publishing/publication';
import { contentsOf } from '#core/document/contents';
import type { DocumentNode } from '#core/document/document';

/**
 * How many comments of a post stay in the library. One that came in with the blog's own file is in
 * that file still.
 */
export function countStaying(document: DocumentNode, files: PublicationPlan['files']): number {
  return contentsOf(document).comments.filter(
    ({ text }) => !files.some((file) => file.text?.includes(text) === true),
  ).length;
}

/** What is said of them; null for none. */
export function tellStaying(count: number): string | null {
  if (count === 0) return null;
  return count === 1
    ? '1 comment stays here: readers don’t get it.'
    : `${count} comments stay here: readers don’t get them.`;
}
