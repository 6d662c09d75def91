import type { AttributeValue, DocumentNode } from './document';
import type { Family } from './nodes/family';
import { atomFamily } from './nodes/atom';
import { containerFamily } from './nodes/container';
import { leafFamily } from './nodes/leaf';
import { listFamily } from './nodes/list';
import { paragraphFamily } from './nodes/paragraph';
import { tableFamily } from './nodes/table';

/** The families of block nodes. A paragraph comes first: it is what an editor makes by default. */
export const blockFamilies: readonly Family[] = [
  paragraphFamily,
  containerFamily,
  listFamily,
  tableFamily,
  leafFamily,
];

/** The families of nodes that stand in a line. */
export const inlineFamilies: readonly Family[] = [atomFamily];

/** One field of several families, as one table. */
export function gather<K extends 'specs' | 'read' | 'write'>(
  families: readonly Family[],
  field: K,
): Family[K] {
  return Object.assign({}, ...families.map((family) => family[field])) as Family[K];
}

/** Every node but the root, by name. */
export const nodeSpecs = gather([...blockFamilies, ...inlineFamilies], 'specs');

const defaults = new Map(
  Object.entries(nodeSpecs).map(([type, spec]) => [
    type,
    Object.entries(spec.attrs ?? {}).map(
      ([name, attribute]) => [name, attribute.default as AttributeValue] as const,
    ),
  ]),
);

/** Makes a node with every attribute of its type, as ProseMirror writes it. */
export function createNode(
  type: string,
  attrs: Readonly<Record<string, AttributeValue>> = {},
  content: readonly DocumentNode[] = [],
): DocumentNode {
  const known = defaults.get(type) ?? [];
  return {
    type,
    ...(known.length === 0
      ? {}
      : { attrs: Object.fromEntries(known.map(([name, value]) => [name, attrs[name] ?? value])) }),
    ...(content.length === 0 ? {} : { content }),
  };
}
