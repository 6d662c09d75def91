import type { Options } from './command';

/** The texts that were given, by the options' names. */
export function given<K extends string>(
  options: Options,
  names: readonly K[],
): { readonly [Key in K]?: string } {
  const pairs = names.flatMap((name) => {
    const text = options.text(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(pairs) as { [Key in K]?: string };
}
