/** What opens a span, and what closes it; each a global expression. */
export interface SpanKind {
  readonly opening: RegExp;
  readonly closing: RegExp;
  /** What must not come before the closing, such as the end of the line. */
  readonly stop?: RegExp;
}

/** From an opening to the next closing. */
export interface ClosedSpan {
  readonly start: number;
  readonly end: number;
  /** What stands between. */
  readonly inside: string;
}

/**
 * The spans of a text, in order; an opening without its closing is none. What does not come is
 * looked for once, so that a text of openings only takes no time by the square of its length.
 * @param kinds no two of which begin at the same place
 */
export function closedSpans(text: string, kinds: readonly SpanKind[]): readonly ClosedSpan[] {
  const found = kinds.map(({ opening, closing, stop }) => ({
    opening: nextOf(text, opening),
    closing: nextOf(text, closing),
    stop: stop === undefined ? () => NONE : nextOf(text, stop),
    from: 0,
  }));
  const spans: ClosedSpan[] = [];
  let at = 0;
  for (;;) {
    let first = found[0];
    let opening = NONE;
    for (const kind of found) {
      const next = kind.opening(Math.max(at, kind.from));
      if (next.start < opening.start) [first, opening] = [kind, next];
    }
    if (first === undefined || opening === NONE) return spans;
    const closing = first.closing(opening.end);
    first.from = opening.start + 1;
    if (closing === NONE || first.stop(opening.end).start < closing.start) continue;
    spans.push({
      start: opening.start,
      end: closing.end,
      inside: text.slice(opening.end, closing.start),
    });
    at = closing.end;
  }
}

/** A text with something in place of its spans; nothing when it is left out. */
export function replaceSpans(
  text: string,
  kinds: readonly SpanKind[],
  instead: (inside: string) => string = () => '',
): string {
  let rest = '';
  let at = 0;
  for (const { start, end, inside } of closedSpans(text, kinds)) {
    rest += text.slice(at, start) + instead(inside);
    at = end;
  }
  return rest + text.slice(at);
}

/** Where something stands in a text; `Infinity` twice where it doesn't. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const NONE: Place = { start: Infinity, end: Infinity };

/** Finds where a global expression matches next, from offsets that only grow. */
export function nextOf(text: string, expression: RegExp): (from: number) => Place {
  const own = new RegExp(expression);
  let place: Place = { start: -1, end: -1 };
  return (from) => {
    if (place.start >= from) return place;
    own.lastIndex = from;
    const match = own.exec(text);
    place = match === null ? NONE : { start: match.index, end: match.index + match[0].length };
    return place;
  };
}
