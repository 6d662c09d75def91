import { contentOf, type DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';

/** What shows something: not only told of. */
const SHOWS = new Set(['codeBlock', 'image', 'table', 'mathBlock']);

/** Words that it takes to explain what is shown. */
const LEAST_WORDS = 25;

/** Whether a text explains something with an example: it shows something, and says what. */
export function explains(document: DocumentNode): boolean {
  let shown = false;
  let words = 0;
  visitNodes(document, (node) => {
    if (SHOWS.has(node.type)) shown = true;
    if (node.type === 'paragraph' || node.type === 'heading') words += countWords(node);
  });
  return shown && words >= LEAST_WORDS;
}

function countWords(block: DocumentNode): number {
  const text = contentOf(block)
    .map((node) => node.text ?? ' ')
    .join('');
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
