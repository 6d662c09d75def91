import type { KeptSource } from '../kept-source';
import { findTemplates, openings } from './templates';

/** Code that Hexo keeps from Nunjucks: its own patterns for fences, and spans up to a blank line. */
const CODE =
  /^((?:(?:[^\S\r\n]*>){0,3}|[-*+]|[0-9]+\.)[^\S\r\n]*)(`{3,}|~{3,})[^\S\r\n]*(?:(?:.*?[^`\s])?)[^\S\r\n]*\n(?:(?:[\s\S]*?\n)?)(?:(?:[^\S\r\n]*>){0,3}[^\S\r\n]*)\2[^\S\r\n]?(?:\n+|$)|(?<![\\`])(`+)(?!`)(?:(?!\n[^\S\n]*\n)[\s\S])*?(?<!`)\3(?!`)/gm;

/** What may stand before the first words of a block. */
const LINE_START = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]*)*$/;

/**
 * Escapes what Hexo would run in prose. Only openings: what stands in `{% raw %}` is HTML to it,
 * not Markdown. At a line's start Markdown would take that for a block of HTML, so a comment
 * stands between the two signs there.
 */
export function escapeNunjucks(markdown: string, kept: KeptSource): string {
  const code = [...markdown.matchAll(CODE)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  let escaped = '';
  let at = 0;
  for (const { start, end } of findTemplates(markdown, kept, true)) {
    for (const found of markdown.slice(start, end).matchAll(openings(true))) {
      const place = start + found.index;
      if (place < at || code.some(([from = 0, to = 0]) => place >= from && place < to)) continue;
      const line = markdown.slice(markdown.lastIndexOf('\n', place - 1) + 1, place);
      escaped += markdown.slice(at, place);
      escaped += LINE_START.test(line)
        ? found[0].split('').join('<!-- -->')
        : `{% raw %}${found[0]}{% endraw %}`;
      at = place + 2;
    }
  }
  return escaped + markdown.slice(at);
}
