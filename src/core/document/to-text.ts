import type { DocumentNode } from './document';
import { listTextBlocks } from './text-blocks';

/**
 * A document as plain text: a line for each block, the code included, without markup. Front matter
 * and definitions are left out.
 */
export function toText(document: DocumentNode): string {
  return listTextBlocks(document)
    .map((block) => block.text)
    .join('\n');
}
