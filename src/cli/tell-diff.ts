import type { PlannedFile } from '#contract/publishing/publication';

/** What changes in a file, as text for terminals. */
export function tellDiff(lines: NonNullable<PlannedFile['diff']>): string {
  const signs = { added: '+ ', removed: '- ', same: '  ', gap: '' };
  return lines
    .map(({ change, text }) => (change === 'gap' ? `  … ${text} lines` : signs[change] + text))
    .join('\n');
}
