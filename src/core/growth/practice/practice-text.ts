import { type Contrast, CONTRAST_WORDS } from './contrast';

const HEADINGS = ['Intention', 'What happened', 'What it taught'] as const;
const NEXT = 'Next step';

/**
 * The text of a practice log: its headings, and below each what it asks, where no reader sees it.
 *
 * @param happened what is known of it already, as Markdown; '' for nothing
 */
export function practiceText(contrast: Contrast, happened = ''): string {
  const { asks } = CONTRAST_WORDS[contrast];
  const parts = HEADINGS.map((heading, at) => {
    const known = heading === 'What happened' ? happened.trim() : '';
    return [`## ${heading}`, `%%${asks[at] ?? ''}%%`, ...(known === '' ? [] : [known])].join(
      '\n\n',
    );
  });
  return [...parts, `## ${NEXT}`].join('\n\n').concat('\n');
}
