import { textAt } from '#core/document/text-at';
/** A rule of a style sheet: what it is for, and what it says, the last of each name. */
export interface StyleRule {
  readonly selectors: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

/**
 * The rules of a style sheet in their order, those inside of others and of `@media` among them.
 * Enough to tell colours by; it is not all of CSS.
 */
export function readStyleSheet(css: string): readonly StyleRule[] {
  const bare = css.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ');
  // Texts at even places, the braces between them at odd ones.
  const parts = bare.split(/([{}])/);
  return parts.flatMap((brace, at): readonly StyleRule[] => {
    if (at % 2 === 0 || brace !== '{' || parts[at + 2] !== '}') return [];
    const head = textAt(parts, at - 1).replace(/^[^]*;/, '');
    const selectors = head.split(',').map((selector) => selector.trim());
    const lines = textAt(parts, at + 1).split(';');
    return [
      {
        selectors: selectors.filter((one) => one !== ''),
        values: new Map(lines.flatMap(readLine)),
      },
    ];
  });
}

/** A line such as `color: red !important`; what is none says nothing. */
function readLine(line: string): readonly (readonly [string, string])[] {
  const [before = '', ...after] = line.split(':');
  const name = before.trim();
  const said = after.join(':').trim();
  const value = said.endsWith(IMPORTANT) ? said.slice(0, -IMPORTANT.length).trim() : said;
  return /^[\w-]+$/.test(name) && value !== '' ? [[name.toLowerCase(), value]] : [];
}

const IMPORTANT = '!important';

/** Characters of a value that may be a colour; a sheet that names itself over and over has more. */
const LONGEST_VALUE = 1000;

/** A value with the style sheet's own variables in it, as far as they are known. */
export function resolveVariables(value: string, rules: readonly StyleRule[]): string {
  const short = rules.flatMap(({ values }) => [...values].filter(([, said]) => isShort(said)));
  const known = new Map(short);
  let resolved = value;
  // Variables name each other a few times at most; a ring of them ends here.
  for (let depth = 0; depth < 8 && isShort(resolved) && resolved.includes('var('); depth += 1) {
    resolved = resolved.replace(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)?))?\)/g,
      (whole, name: string, other?: string) => known.get(name) ?? other?.trimStart() ?? whole,
    );
  }
  return resolved;
}

function isShort(value: string): boolean {
  return value.length <= LONGEST_VALUE;
}
