/** The parts of `[[Title#Heading|label]]`, `[[Title#^block]]` and `![[Title|label|size]]`. */
export interface WikilinkParts {
  readonly title: string;
  readonly heading: string | null;
  readonly block: string | null;
  readonly label: string | null;
  readonly size: string | null;
}

const SIZE = /^\d+(?:x\d+)?$/;
/** The first `#` that a heading or block follows, so that `C#` and `F# tips` stay titles. */
const ANCHOR = /(?<!&(?=#\d{1,6};))#(?=[^\s#])/;

function decode(text: string): string {
  return text.replace(/&#(\d{1,6});/g, (_, number: string) => String.fromCodePoint(Number(number)));
}

function encode(text: string, unsafe: RegExp): string {
  const pattern = new RegExp(`&(?=#\\d{1,6};)|${unsafe.source}`, 'g');
  return text.replace(pattern, (character) => `&#${character.codePointAt(0)};`);
}

/**
 * Reads a wikilink or embed as it stands in Markdown, brackets included. Characters that cannot
 * stand in one are written as decimal character references.
 */
export function parseWikilink(source: string): WikilinkParts {
  const isEmbed = source.startsWith('!');
  const inside = source.slice(isEmbed ? 3 : 2, -2).replaceAll('\\|', '|');
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const shown = bar < 0 ? null : inside.slice(bar + 1);
  const hash = target.search(ANCHOR);
  const anchor = hash < 0 ? null : target.slice(hash + 1);
  const isBlock = anchor !== null && anchor.startsWith('^') && anchor.length > 1;
  return {
    title: decode(hash < 0 ? target : target.slice(0, hash)),
    heading: anchor === null || isBlock ? null : decode(anchor),
    block: isBlock ? decode(anchor.slice(1)) : null,
    ...readShown(shown, isEmbed),
  };
}

function readShown(
  shown: string | null,
  isEmbed: boolean,
): { label: string | null; size: string | null } {
  if (shown === null) return { label: null, size: null };
  if (!isEmbed) return { label: decode(shown), size: null };
  const bar = shown.lastIndexOf('|');
  const last = shown.slice(bar + 1);
  if (!SIZE.test(last)) return { label: decode(shown), size: null };
  return { label: bar < 0 ? null : decode(shown.slice(0, bar)), size: last };
}

/** Writes a wikilink so that `parseWikilink` gives the same parts. */
export function writeWikilink(parts: WikilinkParts & { readonly embed: boolean }): string {
  const title = encode(parts.title, /[[\]|\n\r`]|#(?=[^\s#]|\s$)|^[\s^]|\s$|#$(?=.)/);
  const heading =
    parts.heading === null ? '' : `#${encode(parts.heading, /[[\]|\n\r`]|^[\s#^]|\s$/)}`;
  const block = parts.block === null ? '' : `#^${encode(parts.block, /[[\]|\n\r`]|\s$/)}`;
  const label = parts.label === null ? '' : `|${writeLabel(parts.label, parts.embed)}`;
  const size = parts.size === null ? '' : `|${parts.size}`;
  return `${parts.embed ? '!' : ''}[[${title}${heading}${block}${label}${size}]]`;
}

function writeLabel(label: string, isEmbed: boolean): string {
  const safe = encode(label, /[[\]\n\r`]|\s$/);
  if (!isEmbed) return safe;
  const start = safe.lastIndexOf('|') + 1;
  return SIZE.test(safe.slice(start))
    ? safe.slice(0, start) + encode(safe.slice(start), /^\d/)
    : safe;
}
