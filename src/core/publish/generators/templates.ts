import type { KeptSource } from '../kept-source';

/** The closing of each opening. */
const CLOSINGS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

const RAW = /^\{%-?\s*raw\s*-?%\}$/;
const RAW_END = /\{%-?\s*endraw\s*-?%\}/g;

/** What can't stand between `{% raw %}` and `{% endraw %}`. */
const SPOILS_RAW = /raw|verbatim/;

/** What begins a template; Nunjucks minds the end of a comment even where none began. */
export function openings(holdsComments: boolean): RegExp {
  return holdsComments ? /\{[{%#]|#\}/g : /\{[{%]/g;
}

/** A place in a text that Liquid or Nunjucks would run. */
export interface TemplatePlace {
  readonly start: number;
  /** Behind its closing where it has one on the same line, else behind its opening. */
  readonly end: number;
  readonly isClosed: boolean;
}

/**
 * The places in a text that a template engine would run, without those that are meant to be run
 * and what they leave alone.
 * @param holdsComments whether `{#` opens a comment, as it does in Nunjucks
 */
export function findTemplates(
  text: string,
  kept: KeptSource,
  holdsComments: boolean,
): readonly TemplatePlace[] {
  const places: TemplatePlace[] = [];
  const opening = openings(holdsComments);
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const start = found.index;
    const [open] = found;
    const closing = CLOSINGS[open] ?? '';
    const stop = closing === '' ? -1 : text.indexOf(closing, start + 2);
    const whole = stop < 0 ? open : text.slice(start, stop + 2);
    if (kept.holdsTemplate(whole)) {
      opening.lastIndex = RAW.test(whole) ? rawEnd(text, stop + 2) : start + whole.length;
      continue;
    }
    const isClosed = stop >= 0 && !whole.includes('\n');
    const end = isClosed ? stop + 2 : start + 2;
    places.push({ start, end, isClosed });
    opening.lastIndex = end;
  }
  return places;
}

/** Where what `{% raw %}` keeps from being run ends. */
function rawEnd(text: string, from: number): number {
  RAW_END.lastIndex = from;
  return RAW_END.exec(text) === null ? text.length : RAW_END.lastIndex;
}

/**
 * Escapes what Liquid and Nunjucks would run before they read Markdown, code included, so that
 * what they put out is the text as it was.
 * @param holdsComments whether `{#` opens a comment, as it does in Nunjucks
 */
export function escapeTemplates(text: string, kept: KeptSource, holdsComments: boolean): string {
  let escaped = '';
  let at = 0;
  for (const { start, end, isClosed } of findTemplates(text, kept, holdsComments)) {
    const span = text.slice(start, end);
    const isPlain = isClosed && !SPOILS_RAW.test(span);
    escaped += text.slice(at, start);
    escaped += isPlain
      ? `{% raw %}${span}{% endraw %}`
      : span.replace(openings(holdsComments), '{{ "$&" }}');
    at = end;
  }
  return escaped + text.slice(at);
}
