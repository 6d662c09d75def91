import type { DocumentNode } from './document';
import { schema } from './schema';

/**
 * Why a document can't be shown, or null where it can. One that can't must not be opened for
 * writing: what the schema doesn't know would be dropped.
 */
export function findDocumentProblem(document: DocumentNode): string | null {
  try {
    schema.nodeFromJSON(document).check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
