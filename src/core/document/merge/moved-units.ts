import { contentOf, type DocumentNode } from '../document';
import { cutUnits, isText } from './text-units';

/**
 * Tells sentences and lines of code that three documents have once each: whoever has one elsewhere
 * than the base has moved it. Looked for when it is first asked.
 */
export function findMoved(...documents: readonly DocumentNode[]): (key: string) => boolean {
  let counted: readonly ReadonlyMap<string, number>[] | null = null;
  return (key) => {
    counted ??= documents.map(countUnits);
    return key !== '' && counted.every((counts) => counts.get(key) === 1);
  };
}

function countUnits(document: DocumentNode): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const look = (node: DocumentNode): void => {
    if (!isText(node)) return contentOf(node).forEach(look);
    for (const { key } of cutUnits(node)) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  look(document);
  return counts;
}
