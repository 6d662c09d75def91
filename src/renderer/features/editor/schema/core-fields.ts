import type { Attributes, MarkConfig, NodeConfig } from '@tiptap/core';
import type { AttributeSpec, MarkSpec, NodeSpec } from '@tiptap/pm/model';
import { schema } from '#core/document/schema';

/** What belongs to one node and is not taken over by the second half when it is split. */
const OF_ONE_NODE = new Set(['id', 'source', 'checked', 'minutes', 'priority', 'demo', 'cut']);

/**
 * The same attributes for TipTap. The specs' own `parseDOM` and `toDOM` read and write them, so
 * TipTap must not.
 */
function toAttributes(specs: Readonly<Record<string, AttributeSpec>> = {}): Attributes {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      {
        ...spec,
        rendered: false,
        parseHTML: () => null,
        keepOnSplit: !OF_ONE_NODE.has(name),
      },
    ]),
  );
}

/**
 * The fields that make a TipTap node equal the document schema's node of that name. They go into
 * `Node.create` or `.extend`; a field that the schema leaves out is left out here too, whatever
 * the extension that is extended says, hence the functions.
 */
export function coreNode(name: string) {
  const spec: NodeSpec | undefined = schema.nodes[name]?.spec;
  if (!spec) throw new Error(`The document schema has no node “${name}”.`);
  const { toDOM, parseDOM } = spec;
  return {
    name,
    priority: 100,
    topNode: name === 'doc',
    content: () => spec.content,
    marks: () => spec.marks,
    group: () => spec.group,
    inline: () => spec.inline,
    atom: () => spec.atom,
    selectable: () => spec.selectable,
    draggable: () => spec.draggable,
    code: () => spec.code,
    whitespace: () => spec.whitespace,
    linebreakReplacement: () => spec.linebreakReplacement,
    defining: () => spec.defining,
    isolating: () => spec.isolating,
    addAttributes: () => toAttributes(spec.attrs),
    parseHTML: () => [...(parseDOM ?? [])],
    ...(toDOM ? { renderHTML: ({ node }) => toDOM(node) } : {}),
  } satisfies Partial<NodeConfig>;
}

/** The same for a mark. */
export function coreMark(name: string) {
  const spec: MarkSpec | undefined = schema.marks[name]?.spec;
  if (!spec) throw new Error(`The document schema has no mark “${name}”.`);
  const { toDOM, parseDOM } = spec;
  return {
    name,
    priority: 100,
    inclusive: () => spec.inclusive,
    excludes: () => spec.excludes,
    group: () => spec.group,
    spanning: () => spec.spanning,
    code: () => spec.code ?? false,
    addAttributes: () => toAttributes(spec.attrs),
    parseHTML: () => [...(parseDOM ?? [])],
    ...(toDOM ? { renderHTML: ({ mark }) => toDOM(mark, true) } : {}),
  } satisfies Partial<MarkConfig>;
}
