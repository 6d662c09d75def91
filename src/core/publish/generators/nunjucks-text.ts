import { type KeptSource, NOTHING_KEPT } from '../kept-source';
import { hexoCode } from './hexo-code';
import { templateEnds } from './templates';

/** Signs that are a template's once Markdown has taken the backslashes. */
const SIGNS =
  /(?:(?=\\\{)(?<=(?<!\\)(?:\\\\)*)\\)?\{(?:\\?\{)*\\?(?:[{%]|#(?:\\?\})?)|(?<!(?<!\{\\?)#)#+(?:\\?\})+/g;

/** What may stand before the first words of a block. */
const LINE_START = /(?<![^\n])[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]*)*/g;

/** Whether a text holds anything that Nunjucks would run. */
export function holdsNunjucks(text: string): boolean {
  return /\{[{%#]|#\}/.test(text);
}

/**
 * Escapes what Hexo would run in the words of a post that has templates of its own; a new post
 * says in its front matter that it has none. Only signs: what stands in `{% raw %}` is HTML, not
 * Markdown. At a line's start it would even make a block of HTML of the line, so that comments
 * stand between the signs there.
 */
export function escapeNunjucks(markdown: string, kept: KeptSource): string {
  if (kept === NOTHING_KEPT) return markdown;
  const code = hexoCode(markdown);
  const ends = templateEnds(markdown, kept);
  const lines = [...markdown.matchAll(LINE_START)];
  const firstWords = new Set(lines.map(({ index, 0: before }) => index + before.length));
  let escaped = '';
  let at = 0;
  let span = 0;
  const signs = new RegExp(SIGNS);
  for (let found = signs.exec(markdown); found !== null; found = signs.exec(markdown)) {
    const { index } = found;
    while ((code[span]?.end ?? Infinity) <= index) span += 1;
    const within = code[span];
    const end =
      within !== undefined && within.start <= index ? within.end : ends.meant(index, found[0]);
    if (end !== null) {
      signs.lastIndex = end;
      continue;
    }
    const bare = found[0].replaceAll('\\', '');
    escaped += markdown.slice(at, index);
    escaped += firstWords.has(index)
      ? bare.split('').join('<!-- -->')
      : `{% raw %}${bare}{% endraw %}`;
    at = index + found[0].length;
  }
  return escaped + markdown.slice(at);
}
