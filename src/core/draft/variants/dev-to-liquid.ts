/**
 * dev.to (Forem) guards code itself, before Markdown and Liquid: it puts `{% raw %}` around all that
 * this finds, so what stands in it must not be guarded twice.
 */
const FOREM_CODE = /~{3}[^]*?~{3}|`{3}[^]*?`{3}|``[^]+?``|`[^]+?`/;

/** Code, an opening, or a brace that the guard of what follows would make one. */
const OPENING = new RegExp(`${FOREM_CODE.source}|\\{[{%]|\\{(?=\\s*[\`~]|\\uE000)`, 'g');

const CLOSINGS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}' };

/** What can't stand between `{% raw %}` and `{% endraw %}`. */
const SPOILS_RAW = /raw|[`~\uE000]/;

/** The end of `raw`, begun in any spelling. */
const END = /\{%-?\s*endraw/;

/** Tags that are meant to be run, held back while all else is guarded. */
export interface LiquidTags {
  /** Keeps a tag. @returns what stands for it in the Markdown */
  hold(tag: string): string;
  /** The Markdown with everything guarded that looks like Liquid, and with the tags in it. */
  finish(markdown: string): string;
}

/** @param text everything that the post says: what stands for a tag is not in it */
export function createLiquidTags(text: string): LiquidTags {
  let sign = '\uE000';
  while (text.includes(sign)) sign += '\uE000';
  const tags: string[] = [];
  return {
    hold: (tag) => `${sign}${tags.push(tag) - 1}${sign}`,
    finish: (markdown) =>
      guardLiquid(markdown).replace(
        new RegExp(`${sign}(\\d+)${sign}`, 'g'),
        (all, number: string) => tags[Number(number)] ?? all,
      ),
  };
}

/** Puts `{% raw %}` around what Liquid would run, outside of code. */
function guardLiquid(markdown: string): string {
  let guarded = '';
  let at = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(markdown); found !== null; found = OPENING.exec(markdown)) {
    const [open] = found;
    if (!open.startsWith('{')) continue;
    const start = found.index;
    const stop = open === '{' ? -1 : markdown.indexOf(CLOSINGS[open] ?? '', start + 2);
    const whole = stop < 0 ? '' : markdown.slice(start, stop + 2);
    const isPlain = whole !== '' && !whole.includes('\n') && !SPOILS_RAW.test(whole);
    const span = isPlain ? whole : open;
    guarded += `${markdown.slice(at, start)}{% raw %}${span}{% endraw %}`;
    at = start + span.length;
    OPENING.lastIndex = at;
  }
  return guarded + markdown.slice(at);
}

/**
 * Whether dev.to would take code apart that stands between these fences.
 * @param fence the fence's sign
 */
export function isSpoiledCode(code: string, fence: '`' | '~'): boolean {
  return code.includes(fence.repeat(3)) || holdsOddEnd(code);
}

/** Whether dev.to would take a span of code apart. */
export function isSpoiledSpan(code: string): boolean {
  return /``|~~~/.test(code) || code.startsWith('`') || code.endsWith('`') || holdsOddEnd(code);
}

/** dev.to looks for one spelling in code, and guards no other. */
function holdsOddEnd(code: string): boolean {
  return END.test(code.replaceAll('{% endraw %}', ''));
}

/** LaTeX for a `katex` tag: in one line, as it comes out of the Markdown that is run before. */
export function katexText(latex: string): string {
  return latex
    .replace(/(?<!\\)%.*$/gm, '')
    .replace(/(?:(?<!\s)\s+)?\n\s*/g, ' ')
    .trim()
    .replace(/\{(?=[{%])/g, '{ ')
    .replace(/[\\*_~[\]<>]/g, '\\$&')
    .replaceAll('`', '&#96;');
}
