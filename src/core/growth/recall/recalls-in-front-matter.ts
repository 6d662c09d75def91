import { readFrontMatter } from '#core/document/front-matter';
import { readItems } from '#core/note/read-items';
import { type Recall, recallSchema } from './recall';

/**
 * Reads the recalls that an export has written into front matter. What can't be read as one is
 * none, and stays where it is.
 */
export function readRecalls(frontMatter: string | null): Recall[] {
  return readItems(readFrontMatter(frontMatter).properties['recalls'], recallSchema);
}

/** What front matter has to say of these, where it doesn't by itself. */
export function missingRecalls(
  recalls: readonly Recall[],
  frontMatter: string | null,
): Readonly<Record<string, unknown>> {
  const isTold = JSON.stringify(readRecalls(frontMatter)) === JSON.stringify(recalls);
  return isTold ? {} : { recalls };
}
