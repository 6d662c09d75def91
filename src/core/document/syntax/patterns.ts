import { cutEnd } from '../cut-end';
import type { Match } from './match-source';

function matchPattern(pattern: RegExp): Match {
  return (source, offset) => {
    pattern.lastIndex = offset;
    return pattern.test(source) ? pattern.lastIndex : -1;
  };
}

const linkEnd = matchPattern(/!?\[\[(?![\s|^])[^[\]\n]*[^[\]\s]\]\](?!\()/y);

/** `[[Title]]` or `![[Title]]`, unless the brackets are the text of a link or cut code in two. */
export const matchWikilink: Match = (source, offset) => {
  const end = linkEnd(source, offset);
  if (end < 0) return -1;
  const ticks = source.slice(offset, end).split('`').length - 1;
  return ticks % 2 === 0 ? end : -1;
};

const tagEnd = matchPattern(/#[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/uy);
const colour = /^(?:[0-9a-f]{6}|[0-9a-f]{8}|(?=.*\d|(.)\1+$)[0-9a-f]{3,4})$/i;
const beforeTag = /(?:[\s(*~"'“‘「（，。、|[>]|==)$/;

/**
 * `#tag` by Obsidian's rule: letters, digits, `_`, `-` and `/`, not digits alone, at the start of
 * a word. Colours such as `#fff` are none, and a `_` at the end belongs to the text around it.
 */
export const matchHashtag: Match = (source, offset) => {
  if (offset > 0 && !beforeTag.test(source.slice(Math.max(0, offset - 2), offset))) return -1;
  const end = tagEnd(source, offset);
  if (end < 0) return -1;
  const name = cutEnd(source.slice(offset + 1, end), '_');
  if (name === '' || /^[\d_/-]*$/.test(name) || colour.test(name)) return -1;
  return offset + 1 + name.length;
};

/** Liquid, Nunjucks and Hugo shortcodes: `{{ … }}` and `{% … %}` on one line. */
export const matchTemplate: Match = matchPattern(
  /\{\{(?:[^{}\n]|\{(?!\{)|\}(?!\}))+\}\}|\{%[^\n]*?%\}/y,
);

/** A link whose address is such a template with spaces in it, which CommonMark takes for text. */
export const matchTemplateLink: Match = matchPattern(
  /!?\[[^[\]\n]*\]\([^()\s{}]*(?:\{\{[^{}\n]* [^{}\n]*\}\}|\{% [^\n]*?%\})[^()\n]*\)/y,
);

const fenceEnd = matchPattern(/:{3,}(?:[^\n|]*[^\s|])?/y);
const lineStart = /^[ \t>|]*(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]+)*$/;

/** The line of a directive's fence, `:::tip[Title]`, with nothing before it. */
export const matchDirectiveLine: Match = (source, offset) => {
  const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  return lineStart.test(before) ? fenceEnd(source, offset) : -1;
};

const oneDollar = matchPattern(/\$(?![\s$])(?:[^$\n]*[^$\s\\])?\$(?![a-z0-9$])/iy);

/**
 * `$math$` on one line, with no space inside the dollars and no letter or digit outside them, so
 * that `$HOME/$PATH` and `from $5 to $10` are none.
 */
export const matchDollarMath: Match = (source, offset) =>
  /[a-z0-9$]/i.test(source.charAt(offset - 1)) ? -1 : oneDollar(source, offset);

/** A `$$` line with its closing `$$` line, and a blank line after it. */
export const matchMathBlock: Match = matchPattern(
  /(\${2,})[ \t]*\n(?:[^\n]*\n)*?[ \t>]*\1\$*[ \t]*(?=\n[ \t>]*(?:\n|$)|$)/y,
);

/** The opening line of speaker notes, with a closing fence somewhere after it. */
export const matchNotesFence: Match = matchPattern(
  /:{3,}notes[ \t]*(?=\n(?:[^\n]*\n)*?[ \t>]*:{3,}[ \t]*(?:\n|$))/y,
);

/** A comment that takes whole lines: `%%` begins a line, the next `%%` ends a paragraph. */
export const matchCommentBlock: Match = (source, offset) => {
  if (!source.startsWith('%%', offset)) return -1;
  const close = source.indexOf('%%', offset + 2);
  if (close < 0) return -1;
  const end = /%%[ \t]*(?=\n[ \t>]*(?:\n|$)|$)/y;
  end.lastIndex = close;
  return end.test(source) ? end.lastIndex : -1;
};
