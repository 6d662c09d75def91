/** A block or a span of code. */
export interface CodeSpan {
  readonly start: number;
  readonly end: number;
}

/** A line that ends a block: where it begins, and where the text goes on. */
interface FenceEnd {
  readonly line: number;
  readonly end: number;
}

/** What may stand before a fence that ends a block, and one that begins it. */
const QUOTES = String.raw`(?:[^\S\r\n]*>){0,3}`;
const FENCE_END = new RegExp(
  String.raw`(?=\`{3}|~{3})(?<=\n${QUOTES}[^\S\r\n]*)(\`+|~+)[^\S\r\n]?(?:\n+|$)`,
  'gm',
);
const CODE_START = new RegExp(
  String.raw`(?=\`{3}|~{3})(?<=^(?:${QUOTES}|[-*+]|[0-9]+\.)[^\S\r\n]*)(\`{3,}|~{3,})|(?<!\\)(\`+)`,
  'gm',
);
/** The rest of a line that begins a block. */
const INFO = /[^\S\r\n]*(?:.*?[^`\s])?[^\S\r\n]*\n/y;

/**
 * The code that Hexo keeps from Nunjucks, as its own pattern for fences finds it: with as many signs
 * as began it, or fewer, and further down than the next line where it can be; and spans of code.
 * @see https://github.com/hexojs/hexo/blob/v8.0.0/lib/plugins/filter/before_post_render/backtick_code_block.ts
 */
export function hexoCode(text: string): readonly CodeSpan[] {
  const blockEnd = blockEnds(text);
  const spanAt = spansOf(text);
  const starts = new RegExp(CODE_START);
  const code: CodeSpan[] = [];
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    const { index: start, 1: fence, 0: signs } = found;
    const end = fence === undefined ? undefined : blockEnd(start, signs);
    let span: CodeSpan | undefined;
    if (end !== undefined) span = { start, end };
    else if (signs.startsWith('`')) span = spanAt(start, starts.lastIndex);
    if (span === undefined) continue;
    code.push(span);
    starts.lastIndex = span.end;
  }
  return code;
}

function blockEnds(text: string): (start: number, signs: string) => number | undefined {
  const endsOf = new Map<string, FenceEnd[]>();
  for (const { index, 0: whole, 1: signs = '' } of text.matchAll(FENCE_END)) {
    const key = signs.charAt(0) + signs.length;
    const ends = endsOf.get(key) ?? [];
    ends.push({ line: text.lastIndexOf('\n', index) + 1, end: index + whole.length });
    endsOf.set(key, ends);
  }
  const taken = new Map<string, number>();
  /** Offsets only grow. */
  const take = (key: string, from: number): number | undefined => {
    const ends = endsOf.get(key) ?? [];
    let at = taken.get(key) ?? 0;
    while ((ends[at]?.line ?? Infinity) < from) at += 1;
    taken.set(key, at);
    const below = ends[at]?.line === from ? ends[at + 1] : ends[at];
    return (below ?? ends[at])?.end;
  };
  const infoEnd = (from: number): number | undefined => {
    const info = new RegExp(INFO);
    info.lastIndex = from;
    return info.test(text) ? info.lastIndex : undefined;
  };
  return (start, signs) => {
    const sign = signs.charAt(0);
    const whole = infoEnd(start + signs.length);
    const found = whole === undefined ? undefined : take(sign + signs.length, whole);
    if (found !== undefined || signs.length === 3) return found;
    // The last of the signs may be taken for words behind a shorter fence.
    const shorter = infoEnd(start + signs.length - 1);
    if (shorter === undefined) return undefined;
    for (let length = signs.length - 1; length >= 3; length -= 1) {
      const end = take(sign + length, shorter);
      if (end !== undefined) return end;
    }
    return undefined;
  };
}

/** Spans of code: no blank line stands in one, and more signs than began it may end it. */
function spansOf(text: string): (start: number, end: number) => CodeSpan | undefined {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: signs }) => ({
    end: index + signs.length,
    length: signs.length,
  }));
  const longestAfter = runs.map(() => 0);
  for (let at = runs.length - 2; at >= 0; at -= 1) {
    const [run, next] = [runs[at], runs[at + 1]];
    if (run === undefined || next === undefined) continue;
    if (text.slice(run.end, next.end - next.length).includes('\n\n')) continue;
    longestAfter[at] = Math.max(next.length, longestAfter[at + 1] ?? 0);
  }
  let at = 0;
  return (start, end) => {
    while ((runs[at]?.end ?? Infinity) < end) at += 1;
    const length = Math.min(end - start, longestAfter[at] ?? 0);
    if (length === 0) return undefined;
    at += 1;
    while ((runs[at]?.length ?? Infinity) < length) at += 1;
    return { start: end - length, end: runs[at]?.end ?? text.length };
  };
}
