import type { CheckProblem, CheckReport } from '#contract/checking/checking';
import type { Severity } from '#core/check/rule';

/** What the severities are called where there are several problems. */
export const SEVERITY_NAMES: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  hint: ['hint', 'hints'],
};

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** How many problems there are of each severity. */
export function countProblems(
  problems: readonly CheckProblem[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** Such as `1 error, 3 hints`; `nothing to mend` where there is nothing. */
export function tellState({ problems }: Pick<CheckReport, 'problems'>): string {
  const counts = countProblems(problems);
  const parts = SEVERITIES.flatMap((severity) => {
    const count = counts[severity];
    const [one, more] = SEVERITY_NAMES[severity];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  });
  return parts.length === 0 ? 'nothing to mend' : parts.join(', ');
}

/** What tells one problem from another, even when a draft is checked again. */
export function problemKey({ rule, words, range }: CheckProblem): string {
  return `${rule} ${range?.from ?? ''} ${words}`;
}
