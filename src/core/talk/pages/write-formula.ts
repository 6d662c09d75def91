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
    const written = katex.renderToString(latex, {
      displayMode: isBlock,
      output: 'mathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxSize: 40,
      maxExpand: 1000,
    });
    return withSpaces(withLetters(written));
  } catch {
    return null;
  }
}

/** Letters of other shapes, which browsers don't make of plain ones, and fonts of text have. */
const LETTERS: Readonly<Record<string, string>> = {
  'double-struck': 'CℂHℍNℕPℙQℚRℝZℤ',
  script: 'BℬEℰFℱHℋIℐLℒMℳRℛ',
  fraktur: 'CℭHℌIℑRℜZℨ',
};

const SHAPED = /<mi mathvariant="(double-struck|script|fraktur)">([A-Z])<\/mi>/g;

function withLetters(mathMl: string): string {
  return mathMl.replace(SHAPED, (all, shape: string, letter: string) => {
    const known = LETTERS[shape] ?? '';
    const at = known.indexOf(letter);
    return at < 0 ? all : `<mi mathvariant="normal">${known.charAt(at + 1)}</mi>`;
  });
}

const SPACE = '<mspace width="0.17em"></mspace>';

/** Names of functions stand apart from what is beside them, as KaTeX's own layout has it. */
function withSpaces(mathMl: string): string {
  return mathMl
    .replace(/(<\/m[in]>)(?=<mi>[a-z]{2,}<\/mi><mo>\u2061<\/mo>)/g, `$1${SPACE}`)
    .replace(/<mo>\u2061<\/mo>(?=<m(?!o\b)[a-z]+)/g, `$&${SPACE}`);
}
