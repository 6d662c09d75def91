import { expect, it } from 'vitest';
import katex, { ParseError } from 'katex';
import { explainFormula } from './explain-formula';
import { formulaOptions } from '../../../parts/formula-options';

/** What is said of a formula, as KaTeX itself complains of it. */
function explain(latex: string): string | null {
  try {
    katex.renderToString(latex, formulaOptions(true));
    return null;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { rawMessage: problem, position: at } = error;
    return explainFormula({ isFine: false, problem, at }, latex);
  }
}

it.each([
  ['\\frac{a}{b', '“}” is missing at the end.'],
  ['a\n\\frac{a}{b', 'Line 2: “}” is missing at the end.'],
  ['\\nonsense', '\\nonsense is no command of LaTeX’s maths.'],
  ['a +\nb +\n\\nonsense', 'Line 3: \\nonsense is no command of LaTeX’s maths.'],
  ['a}', 'the end is expected before “}”.'],
  ['\\def\\a{\\a}\\a', 'Its commands expand without an end.'],
  ['x^2^3', 'Double superscript.'],
])('%j', (latex, words) => {
  expect(explain(latex)).toBe(words);
});

it('trusts nothing: a link and an image stay words in the colour of a mistake', () => {
  for (const latex of ['\\href{javascript:1}{x}', '\\includegraphics{https://a.example/b.png}']) {
    const html = katex.renderToString(latex, formulaOptions(false));
    expect(html).not.toMatch(/<a |<img |src=/);
  }
});
