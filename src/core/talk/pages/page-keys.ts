import { type DocumentNode, optionalAttribute } from '#core/document/document';

/** Where a heading keeps its id while what readers must not see is taken out of its block. */
const KEPT = 'slideKey';

/** The document with each heading's id where `keyOf` finds it. */
export function keepIds(document: DocumentNode): DocumentNode {
  const content = document.content?.map((block) =>
    block.type === 'heading'
      ? { ...block, attrs: { ...block.attrs, [KEPT]: block.attrs?.['id'] ?? null } }
      : block,
  );
  return { ...document, ...(content && { content }) };
}

/** Gives each slide of a talk, one after the other, a key that no other one has. */
export function createKeys(): (heading: DocumentNode | null, title: string) => string {
  const taken = new Set<string>(['title']);
  let last = 'start';
  return (heading, title) => {
    if (heading !== null) {
      const id = optionalAttribute(heading, KEPT) ?? optionalAttribute(heading, 'id');
      last = id || `“${title}”`;
    }
    let key = last;
    for (let count = 2; taken.has(key); count += 1) key = `${last} ${count}`;
    taken.add(key);
    return key;
  };
}
