import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';

/** Whether a place is in a cell of a table. */
export function isInCell($at: ResolvedPos): boolean {
  return Array.from({ length: $at.depth }, (_, depth) => $at.node(depth + 1)).some(isCell);
}

/** Whether a part of a document begins with a table or a part of one. */
export function isTablePart({ content }: Slice): boolean {
  return typeof content.firstChild?.type.spec['tableRole'] === 'string';
}

function isCell({ type }: Node): boolean {
  const role: unknown = type.spec['tableRole'];
  return role === 'cell' || role === 'header_cell';
}

/** Lines as the one line that a cell of a table holds. */
export function joinForCell(lines: readonly Fragment[], schema: Schema): Fragment {
  return lines.reduce((joined, line, index) => {
    const end = index === 0 ? [] : [schema.node('htmlInline', { value: '<br>' })];
    return joined.append(Fragment.from(end)).append(line);
  }, Fragment.empty);
}

/**
 * What is pasted, as it fits where it is put: in a cell of a table the lines of all its blocks on
 * one line.
 *
 * @param isTable tables and their parts fill the cells around, and stay as they are
 */
export function fitSlice(slice: Slice, $at: ResolvedPos, isTable: boolean): Slice {
  const { firstChild } = slice.content;
  if (isTable || !isInCell($at) || firstChild?.isBlock !== true) return slice;
  const { schema } = firstChild.type;
  const lines: Fragment[] = [];
  slice.content.descendants((node, _at, parent) => {
    if (node.isBlock && (node.isLeaf || node.inlineContent))
      lines.push(...linesOf(node, parent, schema));
    return !node.inlineContent;
  });
  return new Slice(joinForCell(lines, schema), 0, 0);
}

function linesOf(block: Node, parent: Node | null, schema: Schema): readonly Fragment[] {
  const kept: unknown = block.attrs['value'] ?? block.attrs['latex'];
  const text = block.isLeaf && typeof kept === 'string' ? kept : block.textContent;
  if (block.type.name === 'codeBlock' || block.isLeaf) {
    const marks = block.isLeaf ? [] : [schema.mark('code')];
    const full = text.split('\n').filter((line) => line !== '');
    return full.map((line) => Fragment.from(schema.text(line, marks)));
  }
  const checked: unknown = parent?.firstChild === block ? parent.attrs['checked'] : null;
  const box = typeof checked === 'boolean' ? [schema.text(checked ? '[x] ' : '[ ] ')] : [];
  const line = Fragment.from(box).append(block.content);
  return line.size === 0 ? [] : [line];
}
