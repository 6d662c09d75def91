const ATTRIBUTE = /(\s)([^\s"'<>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
const STYLE_SHEET = /<style\b[^]*?(?:<\/style\s*>|$)/gi;

/** What asks for its media even in a document that nobody sees, and what turns all addresses. */
const LOADING = /^<(?:base|video|audio|source|track)\b/i;

/**
 * HTML whose styles are data to be read and nothing that a browser would apply: the window's policy
 * refuses those, with a complaint for each. Media are left out, what is said in their place stays.
 */
export function keepStyles(html: string): string {
  const text = html.replaceAll(STYLE_SHEET, '');
  const parts: string[] = [];
  let done = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (!/[a-z]/i.test(text.charAt(at + 1))) continue;
    const end = endOfTag(text, at + 1);
    // Nothing that follows ends a tag, either.
    if (end < 0) break;
    parts.push(text.slice(done, at), keepStyle(text.slice(at, end)));
    done = end;
    at = end - 1;
  }
  return [...parts, text.slice(done)].join('');
}

function keepStyle(tag: string): string {
  if (LOADING.test(tag)) return '';
  return tag.replaceAll(ATTRIBUTE, (whole, space: string, name: string, value = '') =>
    name.toLowerCase() === 'style' ? `${space}data-style${String(value)}` : whole,
  );
}

/**
 * The place behind the `>` that ends a tag, -1 where there is none. Each character is looked at
 * once: a regular expression would try a text of tags without an end for hours.
 */
function endOfTag(html: string, from: number): number {
  let quote = '';
  let before = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    // Elsewhere a quote is a letter of a name or a value.
    else if (before === '=' && /["']/.test(character)) quote = character;
    if (character.trim() !== '') before = character;
  }
  return -1;
}
