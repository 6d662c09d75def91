import { getSchema } from '@tiptap/core';
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { schema } from '#core/document/schema';
import { schemaExtensions } from '../extensions';
import { HostBridge } from '../host-bridge';
import { emptyHost } from '../testing/open-editor';

const bridge = new HostBridge(emptyHost);

/** How a node is drawn and read from a page is the editor's own business. */
const OWN = new Set(['toDOM', 'parseDOM', 'toText', 'leafText']);

/** What a spec says about documents: left out and false are the same. */
function meaningOf(spec: NodeSpec | MarkSpec): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(spec)
      .filter(([name, value]) => !OWN.has(name) && value !== undefined && value !== false)
      .filter(([name, value]) => name !== 'attrs' || Object.keys(value as object).length > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('the editor’s schema', () => {
  const editor = getSchema(schemaExtensions(bridge, false));

  it('has the nodes and marks of the document schema, in its order', () => {
    expect(Object.keys(editor.nodes)).toEqual(Object.keys(schema.nodes));
    expect(Object.keys(editor.marks)).toEqual(Object.keys(schema.marks));
    expect(editor.topNodeType.name).toBe(schema.topNodeType.name);
  });

  it.each(Object.keys(schema.nodes))('means the same by the node %s', (name) => {
    const [own, core] = [editor.nodes[name], schema.nodes[name]];
    expect(own && meaningOf(own.spec)).toEqual(core && meaningOf(core.spec));
  });

  it.each(Object.keys(schema.marks))('means the same by the mark %s', (name) => {
    const [own, core] = [editor.marks[name], schema.marks[name]];
    expect(own && meaningOf(own.spec)).toEqual(core && meaningOf(core.spec));
  });
});
