/** A run of ticks, an escaped sign, a space that is written as an entity. */
const SIGN = /`+|\\([!-/:-@[-`{-~])|&#x20;/g;

/** Markdown as it is read out: without escapes, which spans of code keep. */
export function withoutEscapes(markdown: string): string {
  const endOf = spanEnds(markdown);
  const signs = new RegExp(SIGN);
  let plain = '';
  let at = 0;
  for (let found = signs.exec(markdown); found !== null; found = signs.exec(markdown)) {
    const [whole, escaped] = found;
    const isCode = whole.startsWith('`');
    const end = isCode ? endOf(whole.length, signs.lastIndex) : signs.lastIndex;
    if (end === undefined) continue;
    const kept = isCode ? markdown.slice(found.index, end) : (escaped ?? ' ');
    plain += markdown.slice(at, found.index) + kept;
    at = end;
    signs.lastIndex = end;
  }
  return plain + markdown.slice(at);
}

/** Finds where a span ends that begins with so many ticks before an offset; offsets only grow. */
function spanEnds(markdown: string): (length: number, from: number) => number | undefined {
  const starts = new Map<number, number[]>();
  for (const { index, 0: ticks } of [...markdown.matchAll(/`+/g)].toReversed()) {
    const same = starts.get(ticks.length);
    if (same === undefined) starts.set(ticks.length, [index]);
    else same.push(index);
  }
  return (length, from) => {
    const same = starts.get(length) ?? [];
    while ((same.at(-1) ?? Infinity) < from) same.pop();
    const next = same.at(-1);
    return next === undefined ? undefined : next + length;
  };
}
