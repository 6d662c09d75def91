import type { ComparedVersions } from '#contract/library/history';
import type { TextRun } from '#core/document/compare-blocks';

/** Both texts whole: what was taken out in [-…-], what was added in {+…+}, as `git diff` does. */
export function tellComparison({
  fields,
  blocks,
}: Pick<ComparedVersions, 'fields' | 'blocks'>): string {
  return [
    ...fields.map(({ name, runs }) => `${name}: ${tellRuns(runs)}`),
    ...(fields.length > 0 ? [''] : []),
    blocks.map(({ runs }) => tellRuns(runs)).join('\n\n'),
  ].join('\n');
}

function tellRuns(runs: readonly TextRun[]): string {
  return runs
    .map(({ change, text }) => {
      if (change === 'same') return text;
      return change === 'added' ? `{+${text}+}` : `[-${text}-]`;
    })
    .join('');
}
