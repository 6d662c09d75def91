import type { AttributeValue, DocumentNode } from './document';
import { nodeSpecs } from './families';
import { markSpecs } from './marks';

/** The attributes of each type that are content, with the values that go without saying. */
const contentAttributes = new Map(
  Object.entries(nodeSpecs).map(([type, spec]) => [
    type,
    Object.entries(spec.attrs ?? {})
      .map(([name, { default: value }]) => [name, value as AttributeValue] as const)
      .filter(([name]) => name !== 'source')
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]),
);

/** The attributes of each mark, sorted. */
const markAttributes = new Map(
  Object.entries(markSpecs).map(([type, spec]) => [type, Object.keys(spec.attrs ?? {}).toSorted()]),
);

/** Two 32-bit halves, mixed character by character. */
interface Hash {
  high: number;
  low: number;
}

/** Stand between the parts of a node, so that no two nodes give the same characters. */
const MARK = 0x110001;
const ATTRIBUTE = 0x110002;
const TEXT = 0x110003;
const OPEN = 0x110004;
const CLOSE = 0x110005;

function mixCode(hash: Hash, code: number): void {
  hash.high = Math.imul(hash.high ^ code, 2654435761);
  hash.low = Math.imul(hash.low ^ code, 1597334677);
}

function mixText(hash: Hash, text: string): void {
  let { high, low } = hash;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  hash.high = high;
  hash.low = low;
}

function mixAttribute(hash: Hash, name: string, value: AttributeValue): void {
  mixCode(hash, ATTRIBUTE);
  mixText(hash, name);
  mixText(hash, JSON.stringify(value));
}

function mixNode(hash: Hash, node: DocumentNode): void {
  mixText(hash, node.type);
  const { attrs } = node;
  if (attrs) {
    for (const [name, usual] of contentAttributes.get(node.type) ?? []) {
      const value = attrs[name];
      if (value === usual || value === undefined) continue;
      if (name === 'id' && !(typeof value === 'string' && value.startsWith('^'))) continue;
      mixAttribute(hash, name, value);
    }
  }
  for (const mark of node.marks ?? []) {
    mixCode(hash, MARK);
    mixText(hash, mark.type);
    for (const name of markAttributes.get(mark.type) ?? []) {
      const value = mark.attrs?.[name];
      if (value !== undefined && value !== null && value !== false) mixAttribute(hash, name, value);
    }
  }
  if (node.text !== undefined) {
    mixCode(hash, TEXT);
    mixText(hash, node.text);
  }
  if (!node.content) return;
  mixCode(hash, OPEN);
  for (const child of node.content) mixNode(hash, child);
  mixCode(hash, CLOSE);
}

/**
 * A 64-bit hash of what a block says, as 16 hexadecimal digits. Stable between versions of the
 * program: records keep it. Leaves out `id` (unless it came from Markdown) and `source`.
 */
export function blockHash(node: DocumentNode): string {
  const before = known.get(node);
  if (before !== undefined) return before;
  const hash = { high: 0xdeadbeef, low: 0x41c6ce57 };
  mixNode(hash, node);
  const finished = finish(hash);
  known.set(node, finished);
  return finished;
}

/** Nodes never change, so that the blocks that an edit leaves alone are hashed only once. */
const known = new WeakMap<DocumentNode, string>();

/** Spreads the halves over each other, as cyrb53 (public domain) does, and keeps all 64 bits. */
function finish(hash: Hash): string {
  let { high, low } = hash;
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return toHex(high) + toHex(low);
}

function toHex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
