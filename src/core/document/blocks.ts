import { textOf, type AttributeValue, type DocumentNode } from './document';
import { nodeSpecs } from './families';
import { toText } from './to-text';

const defaults = new Map(
  Object.entries(nodeSpecs).map(([type, spec]) => [
    type,
    new Map(Object.entries(spec.attrs ?? {}).map(([name, { default: value }]) => [name, value])),
  ]),
);

/** Whether an attribute is part of what a block says. An id counts only as `^block-id`. */
function counts(type: string, name: string, value: AttributeValue): boolean {
  if (name === 'source') return false;
  if (name === 'id') return typeof value === 'string' && value.startsWith('^');
  return value !== defaults.get(type)?.get(name);
}

/** The content of a block as one string: equal for equal blocks, whatever their ids. */
function contentKey(node: DocumentNode): unknown {
  const attrs = Object.entries(node.attrs ?? {})
    .filter(([name, value]) => counts(node.type, name, value))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const marks = node.marks?.map((mark) => [mark.type, mark.attrs ?? {}]);
  return [node.type, node.text ?? '', attrs, marks ?? [], node.content?.map(contentKey) ?? []];
}

/**
 * A 64-bit hash of what a block says, as 16 hexadecimal digits. Stable between versions of the
 * program: records keep it. Leaves out `id` (unless it came from Markdown) and `source`.
 */
export function blockHash(node: DocumentNode): string {
  return hashText(JSON.stringify(contentKey(node)));
}

/** Two 32-bit halves mixed as in cyrb53 (public domain), with all 64 bits kept. */
function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return toHex(high) + toHex(low);
}

function toHex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}

/** A heading with its place among the document's top-level blocks. */
export interface OutlineHeading {
  readonly index: number;
  readonly level: number;
  readonly text: string;
}

/** The headings at the top of a document, in order. */
export function outlineOf(document: DocumentNode): readonly OutlineHeading[] {
  return (document.content ?? []).flatMap((node, index) =>
    node.type === 'heading'
      ? [{ index, level: Number(node.attrs?.['level'] ?? 1), text: textOf(node) }]
      : [],
  );
}

/** A heading and the blocks under it, up to the next heading of its level or a higher one. */
export interface Section {
  /** Null for what stands before the first heading. */
  readonly heading: DocumentNode | null;
  readonly blocks: readonly DocumentNode[];
}

/**
 * Cuts a document at its headings of `level` and above; deeper headings stay among the blocks.
 */
export function sectionsOf(document: DocumentNode, level: number): readonly Section[] {
  const sections: { heading: DocumentNode | null; blocks: DocumentNode[] }[] = [];
  for (const node of document.content ?? []) {
    const opens = node.type === 'heading' && Number(node.attrs?.['level'] ?? 1) <= level;
    const last = sections.at(-1);
    if (opens) sections.push({ heading: node, blocks: [] });
    else if (last) last.blocks.push(node);
    else sections.push({ heading: null, blocks: [node] });
  }
  return sections;
}

/** The text of the level-1 heading that a document begins with, or null. */
export function leadingTitle(document: DocumentNode): string | null {
  const first = document.content?.find((node) => node.type !== 'frontmatter');
  if (first?.type !== 'heading' || first.attrs?.['level'] !== 1) return null;
  return toText(first).replace(/\s+/g, ' ').trim() || null;
}

/** The text that names a block in messages: its first words, at most 60 characters. */
export function blockTitle(node: DocumentNode): string {
  const text = (textOf(node) || String(node.attrs?.['value'] ?? node.type)).trim();
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
