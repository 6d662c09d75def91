const WITHIN_WORDS = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** A text without its tags. Elements of a line stand in the middle of words; all others end them. */
export function withoutTags(text: string): string {
  const endOf = tagEnds(text);
  const starts = /<\/?([a-z][a-z0-9]*)/gi;
  let rest = '';
  let at = 0;
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    const end = endOf(starts.lastIndex);
    if (end === undefined) continue;
    const [, name = ''] = found;
    rest += text.slice(at, found.index) + (WITHIN_WORDS.has(name.toLowerCase()) ? '' : ' ');
    at = end;
    starts.lastIndex = end;
  }
  return rest + text.slice(at);
}

/**
 * The end of a tag by where its name ends: behind the next `>` that stands in no quotes. From the
 * text's end on, so that a text of tags without ends is looked at once. Offsets only grow.
 */
function tagEnds(text: string): (from: number) => number | undefined {
  const signs = [...text.matchAll(/["'>]/g)].map(({ index }) => index);
  const ends: (number | undefined)[] = [];
  const next = new Map<string, number>();
  for (let at = signs.length - 1; at >= 0; at -= 1) {
    const place = signs[at] ?? 0;
    const sign = text.charAt(place);
    const closing = next.get(sign);
    if (sign === '>') ends[at] = place + 1;
    else ends[at] = closing === undefined ? undefined : ends[closing + 1];
    next.set(sign, at);
  }
  let at = 0;
  return (from) => {
    while ((signs[at] ?? Infinity) < from) at += 1;
    return ends[at];
  };
}
