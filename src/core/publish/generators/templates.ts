import type { KeptSource } from '../kept-source';

/** The closing of each opening. */
const CLOSINGS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

const RAW = /^\{%-?\s*raw\s*-?%\}$/;
const RAW_END = /\{%-?\s*endraw\s*-?%\}/g;

/** What can't stand between `{% raw %}` and `{% endraw %}`. */
const SPOILS_RAW = /raw|verbatim/;

/**
 * The end of a template that is meant to be run, what `{% raw %}` keeps from that included; null
 * for one that is not meant.
 */
export function endOfMeant(
  text: string,
  start: number,
  open: string,
  kept: KeptSource,
): number | null {
  const stop = closingOf(text, start, open);
  const whole = stop < 0 ? open : text.slice(start, stop);
  if (!kept.holdsTemplate(whole)) return null;
  if (!RAW.test(whole)) return start + whole.length;
  RAW_END.lastIndex = stop;
  return RAW_END.exec(text) === null ? text.length : RAW_END.lastIndex;
}

/** Where the closing of an opening ends, or -1. */
function closingOf(text: string, start: number, open: string): number {
  const closing = CLOSINGS[open];
  const stop = closing === undefined ? -1 : text.indexOf(closing, start + 2);
  return stop < 0 ? -1 : stop + 2;
}

/**
 * Escapes what Liquid and Nunjucks would run before they read Markdown, code included, so that
 * what they put out is the text as it was.
 * @param holdsComments whether `{#` opens a comment, as it does in Nunjucks
 */
export function escapeTemplates(text: string, kept: KeptSource, holdsComments: boolean): string {
  // Nunjucks minds the end of a comment even where none began.
  const opening = holdsComments ? /\{[{%#]|#\}/g : /\{[{%]/g;
  let escaped = '';
  let at = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const start = found.index;
    const [open] = found;
    const meant = endOfMeant(text, start, open, kept);
    if (meant !== null) {
      opening.lastIndex = meant;
      continue;
    }
    const stop = closingOf(text, start, open);
    const span = text.slice(start, stop < 0 ? start + 2 : stop);
    const isPlain = stop >= 0 && !span.includes('\n') && !SPOILS_RAW.test(span);
    escaped += text.slice(at, start);
    escaped += isPlain ? `{% raw %}${span}{% endraw %}` : `{{ "${open}" }}`;
    at = start + (isPlain ? span.length : 2);
    opening.lastIndex = at;
  }
  return escaped + text.slice(at);
}
