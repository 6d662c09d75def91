/** Where what MDX runs ends, by where it begins; `undefined` for what has no end. */
export interface MdxEnds {
  /** Of an expression, by the place of its `{`. */
  expression(start: number): number | undefined;
  /** Of a tag, by the place of its `<`. */
  tag(start: number): number | undefined;
}

/**
 * Finds the ends of all expressions and tags of a text. From its end on, so that a text of
 * beginnings only is looked at once: braces belong together as they nest, a tag goes on over
 * expressions and what stands in quotes.
 */
export function findMdxEnds(markdown: string): MdxEnds {
  const signs = [...markdown.matchAll(/["'{}>]/g)].map(({ index }) => index);
  const pairs = pairBraces(markdown, signs);
  const tagEnds: (number | undefined)[] = [];
  const quotes = new Map<string, number>();
  for (let at = signs.length - 1; at >= 0; at -= 1) {
    const place = signs[at] ?? 0;
    const sign = markdown.charAt(place);
    const partner = sign === '{' ? pairs.get(at) : quotes.get(sign);
    tagEnds[at] = sign === '>' ? place + 1 : tagEnds[(partner ?? at) + 1];
    if (sign === '"' || sign === "'") quotes.set(sign, at);
  }
  const indexOf = (place: number): number => {
    let [low, high] = [0, signs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((signs[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    expression: (start) => {
      const end = signs[pairs.get(indexOf(start)) ?? signs.length];
      return end === undefined ? undefined : end + 1;
    },
    tag: (start) => tagEnds[indexOf(start)],
  };
}

/** The closing brace of each opening one, both by their numbers among the signs. */
function pairBraces(markdown: string, signs: readonly number[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const [at, place] of signs.entries()) {
    const sign = markdown.charAt(place);
    if (sign === '{') open.push(at);
    const opening = sign === '}' ? open.pop() : undefined;
    if (opening !== undefined) pairs.set(opening, at);
  }
  return pairs;
}
