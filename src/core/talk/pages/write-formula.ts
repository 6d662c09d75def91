import katex from 'katex';

/** The longest formula that is drawn, in letters. */
const LONGEST = 10_000;

/**
 * A formula as MathML, which browsers draw by themselves. Nothing in it is trusted, and what it asks
 * for has bounds.
 * @returns null for one that can't be drawn
 */
export function writeFormula(latex: string, isBlock: boolean): string | null {
  if (latex.length > LONGEST) return null;
  try {
    return katex.renderToString(latex, {
      displayMode: isBlock,
      output: 'mathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxSize: 40,
      maxExpand: 1000,
    });
  } catch {
    return null;
  }
}
