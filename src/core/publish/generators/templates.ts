import { nextOf } from '../closed-spans';
import type { KeptSource } from '../kept-source';

/** The closing of each opening. */
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  '{{': /\}\}/g,
  '{%': /%\}/g,
  '{#': /#\}/g,
};

const RAW = /^\{%-?\s*raw\s*-?%\}$/;
const RAW_END = /\{%-?\s*endraw\s*-?%\}/g;

/** What can't stand between `{% raw %}` and `{% endraw %}`. */
const SPOILS_RAW = /raw|verbatim/;

/** Where the templates of a text end, by where they open; places only grow. */
export interface TemplateEnds {
  /** Where the closing of an opening ends, or -1. */
  closing(start: number, open: string): number;
  /**
   * The end of a template that is meant to be run, what `{% raw %}` keeps from that included; null
   * for one that is not meant.
   */
  meant(start: number, open: string): number | null;
}

/** Finds the ends of templates; a closing that does not come is looked for once. */
export function templateEnds(text: string, kept: KeptSource): TemplateEnds {
  const next = new Map(
    Object.entries(CLOSINGS).map(([open, closing]) => [open, nextOf(text, closing)]),
  );
  const closing = (start: number, open: string): number => {
    const end = next.get(open)?.(start + 2).end ?? Infinity;
    return end === Infinity ? -1 : end;
  };
  return {
    closing,
    meant: (start, open) => {
      const stop = closing(start, open);
      const whole = stop < 0 ? open : text.slice(start, stop);
      if (!kept.holdsTemplate(whole)) return null;
      if (!RAW.test(whole)) return start + whole.length;
      RAW_END.lastIndex = stop;
      return RAW_END.exec(text) === null ? text.length : RAW_END.lastIndex;
    },
  };
}

/**
 * Escapes what Liquid and Nunjucks would run before they read Markdown, code included, so that
 * what they put out is the text as it was.
 * @param holdsComments whether `{#` opens a comment, as it does in Nunjucks
 */
export function escapeTemplates(text: string, kept: KeptSource, holdsComments: boolean): string {
  // Nunjucks minds the end of a comment even where none began.
  const opening = holdsComments ? /\{[{%#]|#\}/g : /\{[{%]/g;
  const ends = templateEnds(text, kept);
  let escaped = '';
  let at = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const start = found.index;
    const [open] = found;
    const meant = ends.meant(start, open);
    if (meant !== null) {
      opening.lastIndex = meant;
      continue;
    }
    const stop = ends.closing(start, open);
    const span = text.slice(start, stop < 0 ? start + 2 : stop);
    const isPlain = stop >= 0 && !span.includes('\n') && !SPOILS_RAW.test(span);
    escaped += text.slice(at, start);
    escaped += isPlain ? `{% raw %}${span}{% endraw %}` : `{{ "${open}" }}`;
    at = start + (isPlain ? span.length : 2);
    opening.lastIndex = at;
  }
  return escaped + text.slice(at);
}
