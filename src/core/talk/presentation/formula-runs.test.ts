import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaRuns } from './formula-runs';

/** Raised text after ^, lowered text after _, both in braces. */
function shown(latex: string): string | null {
  const runs = formulaRuns(latex);
  if (runs === null) return null;
  let before: string | undefined;
  const parts = runs.map(({ text, script }) => {
    const ends = script === before ? '' : before === undefined ? '' : '}';
    const begins =
      script === before || script === undefined ? '' : script === 'super' ? '^{' : '_{';
    before = script;
    return ends + begins + text;
  });
  return parts.join('') + (before === undefined ? '' : '}');
}

test.each([
  ['E = mc^2', 'E = mc^{2}'],
  ['O(n \\log n)', 'O(n log n)'],
  ['x_{i+1} \\le -1', 'x_{i+1} ≤ −1'],
  ['a^2 + b^2 = c^2', 'a^{2} + b^{2} = c^{2}'],
  ['2 \\sin(x)', '2 sin(x)'],
  ['\\frac{a+b}{2}', '(a + b)/2'],
  ['\\frac{1}{n}', '1/n'],
  ['\\frac{1}{n} \\sum_{i} x_i', '(1/n)∑_{i} x_{i}'],
  ['\\sqrt{2}', '√2'],
  ['\\sqrt{x+1}', '√(x + 1)'],
  ['\\sqrt[3]{8}', '∛8'],
  ['\\sum_{i=1}^{n} i', '∑_{i=1}^{n} i'],
  ['x \\in \\mathbb{R}', 'x ∈ ℝ'],
  ['\\alpha \\to \\beta', 'α → β'],
  ['f(x, y)', 'f(x, y)'],
  ['\\bar{x}', 'x\u0304'],
  ['\\sum\\limits_{i} a', '∑_{i} a'],
  ['\\text{if } p < 0.05', 'if p < 0.05'],
  ["f'(x)", 'f^{′}(x)'],
  ['a\\quad b', 'a b'],
  ['x^{a\\quad b}', 'x^{ab}'],
  ['\\sqrt[n]{8}', null],
  ['\\sqrt[3]{\\begin{matrix}a\\end{matrix}}', null],
  ['\\sqrt{\\begin{matrix}a\\end{matrix}}', null],
  ['\\frac{\\begin{matrix}a\\end{matrix}}{b}', null],
  ['\\begin{matrix}a\\end{matrix}^2', null],
  ['x^{\\begin{matrix}a\\end{matrix}}', null],
  ['x^{y^2}', null],
])('%s reads like %s', (latex, text) => {
  expect(shown(latex)).toBe(text);
});

test('what text can’t show is none', () => {
  for (const latex of [
    '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
    'e^{x^2}',
    '\\frac{',
    '',
    '\\sqrt[5]{x}',
  ]) {
    expect(formulaRuns(latex), latex).toBeNull();
  }
});

test('letters of variables are slanted, and names and numbers are not', () => {
  const runs = formulaRuns('n \\sin x + 12') ?? [];
  const slanted = runs.filter(({ isItalic }) => isItalic).map(({ text }) => text);
  expect(slanted.join('')).toBe('nx');
  const accented = formulaRuns('\\bar{x} + \\hat{\\mathrm{y}}') ?? [];
  expect(accented.map(({ text, isItalic }) => [text, isItalic])).toEqual([
    ['x\u0304', true],
    [' + y\u0302', false],
  ]);
});

test('anything that is typed gives text or none', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('ab12^_{}\\ +-=/()<>&"')) }),
      (latex) => {
        for (const { text } of formulaRuns(latex) ?? [])
          expect(text).not.toMatch(/<\/?m\w|&#?\w+;/);
      },
    ),
    { numRuns: 300 },
  );
});
