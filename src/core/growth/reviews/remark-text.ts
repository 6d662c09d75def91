import type { ReviewComment } from './review-comment';

/** Characters of the longest title. */
const MOST_TITLE = 120;

/** What no text needs and some programs stumble over; tabs and ends of lines stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** Halves of characters. */
const HALVES = /\p{Cs}/gu;

/** The text without characters that can't be seen, with one kind of line ends. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '').replaceAll(HALVES, '\uFFFD');
}

/** One line of it, for a fact. */
export function cleanLine(text: string, most = 2000): string {
  const line = cleanText(text).replaceAll(/\s+/g, ' ').trim();
  return line.length <= most ? line : line.slice(0, most).replace(HALVES, '').trim();
}

/**
 * A remark's title: the first words of a comment that are its own, neither a quote, nor code, nor
 * HTML.
 */
export function titleOf({ body, file }: Pick<ReviewComment, 'body' | 'file'>): string {
  const prose = proseOf(cleanText(body));
  const first = prose.map(plainLine).find((line) => /[\p{L}\p{N}]/u.test(line));
  if (first !== undefined) return shorten(first);
  const name = cleanLine(file, MOST_TITLE - 20);
  if (/```\s*suggestion/.test(body)) return name === '' ? 'A suggestion' : `Suggestion in ${name}`;
  return name === '' ? 'A comment' : `Comment on ${name}`;
}

/**
 * The Markdown below a remark's title: the code that the comment is about, then the comment as it
 * was written. Nothing where the title says it all.
 */
export function remarkMarkdown(
  { body, hunk }: Pick<ReviewComment, 'body' | 'hunk'>,
  title: string,
) {
  const whole = cleanText(body).replace(/^\n+/, '').trimEnd();
  const code = cleanText(hunk).trimEnd();
  const parts = [
    ...(code.trim() === '' ? [] : [fenced(code)]),
    // An open fence or tag in it swallows nothing: it comes last.
    ...(whole === title ? [] : [whole]),
  ];
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${code}\n${fence}`;
}

function proseOf(body: string): readonly string[] {
  let fence = '';
  return body.split('\n').filter((line) => {
    const [, ticks = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== '') {
      if (ticks.startsWith(fence)) fence = '';
      return false;
    }
    fence = ticks;
    return ticks === '' && !/^ {0,3}>|^\s*<[^>]*>\s*$|^\s*<!--/.test(line);
  });
}

/** Words without marks of Markdown around them. */
function plainLine(line: string): string {
  return cleanLine(
    line
      .slice(0, 10 * MOST_TITLE)
      .replace(/^\s*(?:#{1,6} |[-*+] (?:\[[ x]\] )?|\d+[.)] )/, '')
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
      .replaceAll(/<\/?[a-z][^>]{0,200}>/gi, ''),
  );
}

function shorten(line: string): string {
  if (line.length <= MOST_TITLE) return line;
  const cut = line.slice(0, MOST_TITLE - 1).replace(HALVES, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > MOST_TITLE / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
