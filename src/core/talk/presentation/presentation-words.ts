import type { Box, Presentation } from './presentation';
import { textOfRuns } from './text-runs';

/** Everything that a presentation tells, what nobody sees included: the last proof reads it. */
export function presentationWords({ title, slides }: Presentation): string {
  const parts = slides.flatMap(({ boxes, notes }) => [...boxes.flatMap(wordsOf), notes]);
  return [title, ...parts].filter((part) => part !== '').join('\n\n');
}

function wordsOf(box: Box): readonly string[] {
  switch (box.kind) {
    case 'title':
      return runWords(box.paragraph.runs);
    case 'text':
      return box.paragraphs.flatMap(({ runs }) => runWords(runs));
    case 'code':
      return [
        '```',
        box.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n'),
        '```',
      ];
    case 'table':
      return box.rows.flatMap((row) => row.flatMap(({ runs }) => runWords(runs)));
    case 'image':
      return [box.alt];
  }
}

function runWords(runs: Parameters<typeof textOfRuns>[0]): readonly string[] {
  return [textOfRuns(runs), ...runs.flatMap(({ link }) => link ?? [])];
}
