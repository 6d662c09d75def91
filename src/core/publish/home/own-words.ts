/** What an edited text may have been before a dialect escaped it. */
export interface HomeNames {
  /** The title of the entry that lies at an address, by the address as the text writes it. */
  readonly titles: ReadonlyMap<string, string>;
  /** The source of an attachment in the library by that of its copy in the blog. */
  readonly sources: ReadonlyMap<string, string>;
}

const LINK = /(?<!!)\[([^[\]\n]*)\]\(([^()\s]+)\)/g;
const IMAGE = /(!\[[^[\]\n]*\]\()([^()\s]+)(?=[)\s])/g;

/**
 * How a text of a blog may have stood in the library, the likeliest first. Which of them it is shows
 * when they are written again.
 */
export function guessOwnWords(there: string, names: HomeNames): readonly string[] {
  const bare = unescaped(there);
  const guesses = [bare, there].flatMap((text) => [withNames(text, names), text]);
  return [...new Set(guesses)];
}

/** Links to entries as `[[links]]`, and images as the library calls them. */
function withNames(text: string, { titles, sources }: HomeNames): string {
  const linked = text.replace(LINK, (whole, words: string, href: string) => {
    const title = titles.get(href);
    if (title === undefined || /[[\]|#^\n]/.test(title)) return whole;
    return words === title ? `[[${title}]]` : `[[${title}|${words}]]`;
  });
  return linked.replace(IMAGE, (whole, start: string, source: string) => {
    const own = sources.get(source);
    return own === undefined ? whole : start + own;
  });
}

/** Without what keeps templates, shortcodes and MDX from being run. */
function unescaped(text: string): string {
  return text
    .replace(/\{% raw %\}(.*?)\{% endraw %\}/g, '$1')
    .replace(/\{\{ "(\{[{%#])" \}\}/g, '$1')
    .replace(/\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/g, '{{$1$2$3}}')
    .replace(/\{''\}/g, '')
    .replace(/^&#(\d+);(?=mport |xport )/gm, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\([{<])/g, '$1');
}
