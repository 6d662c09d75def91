import { inWords, nameOfBlock } from './block-place';
import { contentOf, type Attributes, type DocumentNode } from './document';

/**
 * In words, the first thing in which two blocks differ that look the same: `table cell, colspan 2`
 * against `table cell`.
 */
export function tellDifference(one: DocumentNode, other: DocumentNode): readonly [string, string] {
  const [left, right] = [tellNode(one), tellNode(other)];
  if (left !== right) return [left, right];
  const [inside, beside] = [contentOf(one), contentOf(other)];
  const at = inside.findIndex((child, index) => !isSame(child, beside[index]));
  const [child, pair] = [inside[at], beside[at]];
  return child !== undefined && pair !== undefined
    ? tellDifference(child, pair)
    : [`${left} in ${inside.length} parts`, `${right} in ${beside.length} parts`];
}

function isSame(one: DocumentNode, other: DocumentNode | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function tellNode({ type, attrs, marks = [], text }: DocumentNode): string {
  return [
    text === undefined ? nameOfBlock(type) : `“${text}”`,
    ...tellAttributes(attrs),
    ...marks.flatMap((mark) => [mark.type, ...tellAttributes(mark.attrs)]),
  ].join(', ');
}

/** Without what is no content of a block, and what nothing was said of. */
function tellAttributes(attrs: Attributes = {}): readonly string[] {
  return Object.entries(attrs).flatMap(([name, value]) => {
    if (name === 'id' || value === false || typeof value === 'object') return [];
    return [value === true ? inWords(name) : `${inWords(name)} ${value}`];
  });
}
