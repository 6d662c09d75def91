/** The longest formula that is drawn, in letters. */
export const LONGEST_FORMULA = 10_000;

/** How KaTeX reads formulas: nothing in them is trusted, and what they ask for has bounds. */
export function formulaOptions(isBlock: boolean) {
  return {
    displayMode: isBlock,
    output: 'html',
    throwOnError: true,
    strict: 'ignore',
    trust: false,
    maxSize: 40,
    maxExpand: 1000,
  } as const;
}
