interface FenceEnd {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** A line of nothing but a fence. */
const FENCE_END = /^[ \t>]*((`+|~+)[`~]*)[ \t]*$/gm;
const CODE_START = /^[ \t>]*(`{3,}|~{3,})|(?<!`)(`+)/gm;

/**
 * A text without its blocks and spans of code, roughly: what stands in them is no markup. A block
 * goes on to a fence as long as its own, or, where there is none, to the longest that comes.
 */
export function withoutCode(text: string): string {
  const endOfBlock = blockEnds(text);
  const endOfSpan = spanEnds(text);
  const starts = new RegExp(CODE_START);
  let rest = '';
  let at = 0;
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    const [whole, fence, ticks = fence ?? ''] = found;
    const sign = starts.lastIndex - ticks.length;
    const block = fence === undefined ? undefined : endOfBlock(fence, starts.lastIndex);
    const end = block ?? endOfSpan.get(sign);
    if (end === undefined) continue;
    rest += text.slice(at, block === undefined ? sign : starts.lastIndex - whole.length);
    at = end;
    starts.lastIndex = end;
  }
  return rest + text.slice(at);
}

/** Where a block ends that begins with a fence before an offset; offsets only grow. */
function blockEnds(text: string): (fence: string, from: number) => number | undefined {
  const ends: Readonly<Record<string, FenceEnd[]>> = { '`': [], '~': [] };
  for (const { index, 0: line, 2: signs = '' } of text.matchAll(FENCE_END)) {
    if (signs.length < 3) continue;
    ends[signs.charAt(0)]?.push({ start: index, end: index + line.length, length: signs.length });
  }
  const queues = Object.entries(ends).map(
    ([sign, list]) => [sign, new LongestFirst(list)] as const,
  );
  const bySign = new Map(queues);
  return (fence, from) => bySign.get(fence.charAt(0))?.take(fence.length, from);
}

/** Ends of fences in the order of the text. */
class LongestFirst {
  readonly #ends: readonly FenceEnd[];
  /** The longest of each and all behind it. */
  readonly #longest: number[];
  #next = 0;

  constructor(ends: readonly FenceEnd[]) {
    this.#ends = ends;
    this.#longest = ends.map(({ length }) => length);
    for (let at = ends.length - 2; at >= 0; at -= 1) {
      this.#longest[at] = Math.max(this.#longest[at] ?? 0, this.#longest[at + 1] ?? 0);
    }
  }

  take(length: number, from: number): number | undefined {
    while ((this.#ends[this.#next]?.start ?? Infinity) < from) this.#next += 1;
    const wanted = Math.min(length, this.#longest[this.#next] ?? 0);
    if (wanted === 0) return undefined;
    while ((this.#ends[this.#next]?.length ?? Infinity) < wanted) this.#next += 1;
    return this.#ends[this.#next]?.end;
  }
}

/** The end of each span of code, by its first sign. */
function spanEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const nextOfLength = new Map<number, number>();
  for (const { index, 0: ticks } of [...text.matchAll(/`+/g)].toReversed()) {
    const next = nextOfLength.get(ticks.length);
    if (next !== undefined) ends.set(index, next);
    nextOfLength.set(ticks.length, index + ticks.length);
  }
  return ends;
}
