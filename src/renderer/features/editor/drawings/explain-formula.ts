import type { FormulaVerdict } from './formula-message';

/**
 * Says in plain words, with the line where there are several, what is wrong with a formula.
 *
 * @param latex the formula
 */
export function explainFormula(
  { problem, at }: Exclude<FormulaVerdict, { isFine: true }>,
  latex: string,
): string {
  const words = `${plainWords(problem)}.`;
  const line = at === null ? null : latex.slice(0, at).split('\n').length;
  return line === null || !latex.trim().includes('\n') ? words : `Line ${line}: ${words}`;
}

function plainWords(problem: string): string {
  const unknown = /^Undefined control sequence: (\\.+)$/.exec(problem)?.[1];
  if (unknown !== undefined) return `${unknown} is no command of LaTeX’s maths`;
  const [, wanted, got] = /^Expected '(.+)', got '(.+)'$/.exec(problem) ?? [];
  if (wanted !== undefined) {
    const name = wanted === 'EOF' ? 'the end' : `“${wanted}”`;
    return got === 'EOF' ? `${name} is missing at the end` : `${name} is expected before “${got}”`;
  }
  const missing = /^Unexpected end of input.*, expected '(.+)'$/.exec(problem)?.[1];
  if (missing !== undefined) return `“${missing}” is missing at the end`;
  if (problem.startsWith('Too many expansions')) return 'Its commands expand without an end';
  return problem.replace(/ at position \d+$/, '').replace(/\.$/, '');
}
