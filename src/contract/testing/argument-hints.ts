import fc from 'fast-check';
import { arbitraryDocument } from '#core/document/testing/arbitrary-document';
import { arbitraryJson } from '#core/document/testing/arbitrary-text';
import { COMMANDS } from '../desktop/commands';

/** A document of which one block is not as the schema wants it. */
const odd = fc.tuple(arbitraryDocument, arbitraryJson).map(([document, json]) => ({
  ...document,
  content: [...(document.content ?? []), json],
}));

/** Documents, whole and broken; what a schema can't tell of itself. */
export const documentHints = {
  document: fc.oneof({ weight: 3, arbitrary: arbitraryDocument }, odd),
  chosen: fc.constantFrom(...Object.keys(COMMANDS)),
};
