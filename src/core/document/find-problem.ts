import type { DocumentNode } from './document';
import { schema } from './schema';

/** What was found before: the window asks more than once for the text that it opens. */
const found = new WeakMap<DocumentNode, string | null>();

/**
 * Why a document can't be shown, or null where it can. One that can't must not be opened for
 * writing: what the schema doesn't know would be dropped.
 */
export function findDocumentProblem(document: DocumentNode): string | null {
  const known = found.get(document);
  if (known !== undefined) return known;
  const problem = lookForProblem(document);
  found.set(document, problem);
  return problem;
}

function lookForProblem(document: DocumentNode): string | null {
  try {
    schema.nodeFromJSON(document).check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
