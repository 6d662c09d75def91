import { type KeptSource, NOTHING_KEPT } from '../kept-source';
import { endOfMeant } from './templates';

/** Code that Hexo keeps from Nunjucks, by its own pattern for fences; and spans of code. */
const CODE =
  /^((?:(?:[^\S\r\n]*>){0,3}|[-*+]|[0-9]+\.)[^\S\r\n]*)(`{3,}|~{3,})[^\S\r\n]*(?:(?:.*?[^`\s])?)[^\S\r\n]*\n(?:(?:[\s\S]*?\n)?)(?:(?:[^\S\r\n]*>){0,3}[^\S\r\n]*)\2[^\S\r\n]?(?:\n+|$)|(?<!\\)(`+)(?!`)(?:(?!\n\n)[\s\S])*?\3(?!`)/gm;

/** Signs that are a template's once Markdown has taken the backslashes. */
const SIGNS = /(?:(?<=(?<!\\)(?:\\\\)*)\\)?\{(?:\\?\{)*\\?(?:[{%]|#(?:\\?\})?)|#+(?:\\?\})+/g;

/** What may stand before the first words of a block. */
const LINE_START = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]*)*$/;

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
  const code = [...markdown.matchAll(CODE)];
  let escaped = '';
  let at = 0;
  const signs = new RegExp(SIGNS);
  for (let found = signs.exec(markdown); found !== null; found = signs.exec(markdown)) {
    const { index } = found;
    const span = code.find((one) => index >= one.index && index < one.index + one[0].length);
    const end =
      span === undefined
        ? endOfMeant(markdown, index, found[0], kept)
        : span.index + span[0].length;
    if (end !== null) {
      signs.lastIndex = end;
      continue;
    }
    const bare = found[0].replaceAll('\\', '');
    const line = markdown.slice(markdown.lastIndexOf('\n', index - 1) + 1, index);
    escaped += markdown.slice(at, index);
    escaped += LINE_START.test(line)
      ? bare.split('').join('<!-- -->')
      : `{% raw %}${bare}{% endraw %}`;
    at = index + found[0].length;
  }
  return escaped + markdown.slice(at);
}
