import { structuredPatch } from 'diff';

/** A line of a file that changes, or one near it. */
export interface DiffLine {
  readonly change: 'added' | 'removed' | 'same' | 'gap';
  /** Without its line ending; how many lines were left out, for a gap. */
  readonly text: string;
}

/** Lines around a change that are shown. */
const CONTEXT = 3;

/** Edits beyond which the whole file counts as changed: finding fewer would take long. */
const MOST_EDITS = 20_000;

/** What writing a text in another one's place changes, line by line. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const patch = structuredPatch('', '', before, after, '', '', {
    context: CONTEXT,
    maxEditLength: MOST_EDITS,
  });
  if (patch === undefined) return [...linesOf(before, 'removed'), ...linesOf(after, 'added')];
  const lines: DiffLine[] = [];
  let at = 1;
  for (const hunk of patch.hunks) {
    if (hunk.oldStart > at) lines.push({ change: 'gap', text: String(hunk.oldStart - at) });
    at = hunk.oldStart + hunk.oldLines;
    for (const line of hunk.lines) {
      const change = CHANGES[line.charAt(0)];
      if (change !== undefined) lines.push({ change, text: line.slice(1).replace(/\r$/, '') });
    }
  }
  return lines;
}

const CHANGES: Readonly<Record<string, DiffLine['change']>> = {
  '+': 'added',
  '-': 'removed',
  ' ': 'same',
};

function linesOf(text: string, change: DiffLine['change']): readonly DiffLine[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({ change, text: line }));
}
