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
  return [...bare.matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => ({
    selectors: (head.split(';').at(-1) ?? '')
      .split(',')
      .map((selector) => selector.trim())
      .filter((selector) => selector !== ''),
    values: new Map(
      body.split(';').flatMap((line) => {
        const [, name, value] = /^\s*([\w-]+)\s*:\s*([^]+?)\s*(?:!important)?\s*$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
      }),
    ),
  }));
}

/** A value with the style sheet's own variables in it, as far as they are known. */
export function resolveVariables(value: string, rules: readonly StyleRule[]): string {
  const known = new Map(rules.flatMap(({ values }) => [...values]));
  let resolved = value;
  // Variables name each other a few times at most; a ring of them ends here.
  for (let depth = 0; depth < 8 && resolved.includes('var('); depth += 1) {
    resolved = resolved.replace(
      /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\))?[^()]*))?\)/g,
      (whole, name: string, other?: string) => known.get(name) ?? other ?? whole,
    );
  }
  return resolved;
}
