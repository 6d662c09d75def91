import { contentOf, stringAttribute, type DocumentNode, marksOf } from '#core/document/document';
import { changeBlocks } from '../change-nodes';

/** Footnotes as numbers in brackets, and what they say as a list at the end. */
export function withNumberedNotes(blocks: readonly DocumentNode[]): {
  readonly body: readonly DocumentNode[];
  readonly notes: readonly DocumentNode[];
} {
  const numbers = new Map<string, number>();
  const numberOf = (node: DocumentNode): number => {
    const label = stringAttribute(node, 'label').toLowerCase();
    const known = numbers.get(label) ?? numbers.size + 1;
    numbers.set(label, known);
    return known;
  };
  const definitions: DocumentNode[] = [];
  const body = changeBlocks(blocks, (node) => {
    if (node.type === 'footnoteReference') {
      return {
        type: 'text',
        text: ` [${numberOf(node)}]`,
        ...marksOf(node),
      };
    }
    if (node.type !== 'footnoteDefinition') return node;
    definitions.push(node);
    return null;
  });
  if (definitions.length === 0) return { body, notes: [] };
  const sorted = definitions.toSorted((one, other) => numberOf(one) - numberOf(other));
  return {
    body,
    notes: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Notes' }] },
      {
        type: 'orderedList',
        content: sorted.map((node) => ({ type: 'listItem', content: contentOf(node) })),
      },
    ],
  };
}
