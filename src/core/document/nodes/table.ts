import type { NodeSpec } from 'prosemirror-model';
import { contentOf, type DocumentNode } from '../document';
import type { Family, Reader, Writer } from './family';
import { childrenOf, textField, type MarkdownNode } from '../markdown-node';
import { blockAttributes } from './block-attributes';

const cellAttributes = {
  align: { default: null, validate: 'string|null' },
  colspan: { default: 1, validate: 'number' },
  rowspan: { default: 1, validate: 'number' },
  colwidth: { default: null },
};

function cell(tag: 'td' | 'th', role: string): NodeSpec {
  return {
    content: 'paragraph',
    tableRole: role,
    isolating: true,
    attrs: { ...cellAttributes },
    parseDOM: [
      {
        tag,
        getAttrs: (element) => ({
          align: element.getAttribute('align') ?? element.getAttribute('data-align'),
          colspan: Number(element.getAttribute('colspan') ?? 1),
          rowspan: Number(element.getAttribute('rowspan') ?? 1),
        }),
      },
    ],
    toDOM: (node) => {
      const { align, colspan, rowspan } = node.attrs;
      return [
        tag,
        {
          ...(typeof align === 'string' ? { 'data-align': align } : {}),
          ...(colspan === 1 ? {} : { colspan: Number(colspan) }),
          ...(rowspan === 1 ? {} : { rowspan: Number(rowspan) }),
        },
        0,
      ];
    },
  };
}

const specs: Readonly<Record<string, NodeSpec>> = {
  table: {
    content: 'tableRow+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    attrs: { ...blockAttributes },
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  tableRow: {
    content: '(tableCell | tableHeader)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableHeader: cell('th', 'header_cell'),
  tableCell: cell('td', 'cell'),
};

/** In a cell `\|` is a pipe, also where backslashes are no escapes. */
function withoutPipeEscapes(node: MarkdownNode): MarkdownNode {
  const isRaw = node.type === 'inlineMath' || node.type === 'comment';
  if (isRaw) return { ...node, value: textField(node, 'value').replaceAll('\\|', '|') };
  return node.children ? { ...node, children: node.children.map(withoutPipeEscapes) } : node;
}

function readTable(node: MarkdownNode, reader: Reader): DocumentNode {
  const align = Array.isArray(node['align']) ? (node['align'] as unknown[]) : [];
  const rows = childrenOf(node).map((row, rowIndex) => {
    const cells = childrenOf(row).map((child, column) => {
      const side = align[column];
      return reader.create(
        rowIndex === 0 ? 'tableHeader' : 'tableCell',
        { align: typeof side === 'string' ? side : null },
        [reader.create('paragraph', {}, reader.inline(childrenOf(child).map(withoutPipeEscapes)))],
      );
    });
    return reader.create('tableRow', {}, cells);
  });
  return reader.create('table', {}, rows);
}

function writeTable(node: DocumentNode, writer: Writer): MarkdownNode {
  const rows = contentOf(node);
  return {
    type: 'table',
    align: (rows[0]?.content ?? []).map((first) => first.attrs?.['align'] ?? null),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: contentOf(row).map((item) => ({
        type: 'tableCell',
        children: writer.phrasing(contentOf(item).flatMap((block) => contentOf(block))),
      })),
    })),
  };
}

/** GFM's tables. A cell holds one paragraph, as much as Markdown can hold. */
export const tableFamily: Family = {
  specs,
  read: { table: readTable },
  write: { table: writeTable },
};
