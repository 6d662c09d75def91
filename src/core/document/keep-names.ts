import { blockHash } from './block-hash';
import type { DocumentNode } from './document';
import { nodeSpecs } from './families';
import { toText } from './to-text';

/**
 * Gives blocks that were read from Markdown the names that they had before: the `id` that Markdown
 * doesn't hold, and the `source` of an excerpt. A block that says the same as before keeps them
 * wherever it stands now; one that was edited keeps them as it would in an editor.
 */
export function keepNames(before: DocumentNode, after: DocumentNode): DocumentNode {
  if (!before.content || !after.content) return after;
  const earlier = before.content;
  const partners = pairBlocks(earlier, after.content);
  const content = after.content.map((block, index) => {
    const partner = earlier[partners[index] ?? -1];
    return partner === undefined ? block : keepNames(partner, takeNames(partner, block));
  });
  return { ...after, content };
}

function takeNames(before: DocumentNode, after: DocumentNode): DocumentNode {
  if (!('source' in (nodeSpecs[after.type]?.attrs ?? {}))) return after;
  const { id: oldId = null, source: oldSource = null } = before.attrs ?? {};
  const { id = null, source = null } = after.attrs ?? {};
  // One that begins with `^` stands in the Markdown, or no longer does.
  const isInMarkdown = typeof oldId === 'string' && oldId.startsWith('^');
  return {
    ...after,
    attrs: { ...after.attrs, id: id ?? (isInMarkdown ? null : oldId), source: source ?? oldSource },
  };
}

/** For each later block the index of the earlier one that it was, or undefined. */
function pairBlocks(
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
): readonly (number | undefined)[] {
  const one = before.map(blockHash);
  const two = after.map(blockHash);
  const partners: (number | undefined)[] = after.map(() => undefined);
  const taken = new Set<number>();
  const pair = (later: number, earlier: number): void => {
    partners[later] = earlier;
    taken.add(earlier);
  };
  let start = 0;
  while (start < one.length && one[start] === two[start]) {
    pair(start, start);
    start += 1;
  }
  let end = 0;
  const most = Math.min(one.length, two.length) - start;
  while (end < most && one[one.length - 1 - end] === two[two.length - 1 - end]) {
    pair(two.length - 1 - end, one.length - 1 - end);
    end += 1;
  }
  const places = new Map<string, number[]>();
  for (const [index, hash] of one.slice(start, one.length - end).entries()) {
    places.set(hash, [...(places.get(hash) ?? []), start + index]);
  }
  for (const [index, hash] of two.slice(start, two.length - end).entries()) {
    const earlier = places.get(hash)?.shift();
    if (earlier !== undefined) pair(start + index, earlier);
  }
  pairEdited(before, after, partners, taken, pair);
  return partners;
}

/** Pairs what is left between the same neighbours: as it stands, or by its words. */
function pairEdited(
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
  partners: readonly (number | undefined)[],
  taken: ReadonlySet<number>,
  pair: (later: number, earlier: number) => void,
): void {
  for (let at = 0; at < after.length; at += 1) {
    if (partners[at] !== undefined) continue;
    let end = at;
    while (end < after.length && partners[end] === undefined) end += 1;
    let first = at === 0 ? 0 : (partners[at - 1] ?? -1) + 1;
    let last = first;
    while (last < before.length && !taken.has(last)) last += 1;
    const isEven = last - first === end - at;
    for (let later = at; later < end; later += 1) {
      const block = after[later];
      for (let earlier = first; block && earlier < last; earlier += 1) {
        const old = before[earlier];
        if (!old || old.type !== block.type) continue;
        if (isEven ? earlier - first !== later - at : !isAlike(old, block)) continue;
        pair(later, earlier);
        if (!isEven) first = earlier + 1;
        break;
      }
    }
    at = end;
  }
}

/** Whether two blocks begin and end with the same words, for half of the longer one at least. */
export function isAlike(one: DocumentNode, other: DocumentNode): boolean {
  const [text, otherText] = [toText(one), toText(other)];
  const [short, long] = text.length < otherText.length ? [text, otherText] : [otherText, text];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  const most = short.length - start;
  while (end < most && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  return (start + end) * 2 >= long.length;
}
