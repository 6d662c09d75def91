import { nextOf } from '#core/publish/closed-spans';

const OPENING = /\{\{[<%][^{}\n]*/g;
const SOURCE = /\ssrc\s*=\s*(["'`])/g;
const LINE_END = /[\n\r\u2028\u2029]/g;

interface Quote {
  readonly at: number;
  /** Where its shortcode ends. */
  readonly end: number;
}

/**
 * What `{{< figure src="a.png" >}}` and other shortcodes of Hugo name as their source. Each sign is
 * looked at a few times, however many shortcodes begin.
 */
export function shortcodeSources(text: string): readonly string[] {
  const quotes = endingQuotes(text);
  const lineEnd = nextOf(text, LINE_END);
  const sources = [...text.matchAll(SOURCE)];
  const found: string[] = [];
  let [at, next] = [0, 0];
  for (const { index, 0: opened } of text.matchAll(OPENING)) {
    if (index < at) continue;
    const inside = index + '{{<'.length;
    while ((sources[next]?.index ?? Infinity) < inside) next += 1;
    for (; (sources[next]?.index ?? Infinity) <= index + opened.length; next += 1) {
      const [written = '', sign = ''] = sources[next] ?? [];
      const from = (sources[next]?.index ?? 0) + written.length;
      const quote = quotes(sign, from);
      if (quote === undefined || quote.at > lineEnd(from).start) continue;
      found.push(text.slice(from, quote.at));
      at = quote.end;
      break;
    }
  }
  return found;
}

/** Finds the next quote behind which a shortcode ends, from offsets that only grow. */
function endingQuotes(text: string): (sign: string, from: number) => Quote | undefined {
  const bound = nextOf(text, /[{}\n]/g);
  const quotes = new Map<string, Quote[]>();
  for (const { index, 0: sign } of text.matchAll(/["'`]/g)) {
    const { start } = bound(index + 1);
    const isEnd = start > index + 1 && /^[>%]\}\}/.test(text.slice(start - 1, start + 2));
    if (!isEnd) continue;
    const same = quotes.get(sign) ?? [];
    same.push({ at: index, end: start + '}}'.length });
    quotes.set(sign, same);
  }
  const passed = new Map<string, number>();
  return (sign, from) => {
    const same = quotes.get(sign) ?? [];
    let at = passed.get(sign) ?? 0;
    while ((same[at]?.at ?? Infinity) < from) at += 1;
    passed.set(sign, at);
    return same[at];
  };
}
