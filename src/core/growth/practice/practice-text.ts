import { type Contrast, CONTRAST_WORDS } from './contrast';
import type { PracticeLog } from './practice-log';

const HEADINGS = ['Intention', 'What happened', 'What it taught'] as const;
const NEXT = 'Next step';

/**
 * The text of a practice log: its headings, and below each what it asks, where no reader sees it.
 *
 * @param happened what is known of it already, as Markdown; '' for nothing
 * @param step what comes next and by which day, as far as it is known
 */
export function practiceText(
  contrast: Contrast,
  happened = '',
  step: Partial<Pick<PracticeLog, 'next' | 'due'>> = {},
): string {
  const { asks } = CONTRAST_WORDS[contrast];
  const parts = HEADINGS.map((heading, at) => {
    const known = heading === 'What happened' ? happened.trim() : '';
    return [`## ${heading}`, `%%${asks[at] ?? ''}%%`, ...(known === '' ? [] : [known])].join(
      '\n\n',
    );
  });
  const next = tellStep(step.next?.trim() ?? '', step.due ?? '');
  return [...parts, `## ${NEXT}`, ...(next === '' ? [] : [next])].join('\n\n').concat('\n');
}

function tellStep(next: string, due: string): string {
  if (due === '') return next;
  return next === '' ? `By ${due}.` : `${next} (by ${due})`;
}
