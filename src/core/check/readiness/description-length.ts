import type { Rule } from '../rule';
import { DESCRIPTION_KEYS } from './description';
import { frontMatterText } from './front-matter-value';
import { aboutDraft } from './whole-draft';

/** Characters that search engines show of a description, about. */
const MOST = 160;
const LEAST = 50;

/** How long a description is, beside what is shown of it. */
export function tellDescriptionLength(text: string): string {
  const { length } = text.trim();
  const count = `${length} of about ${MOST} characters`;
  if (length === 0) return `${count}. Search engines, feeds and shared links show it.`;
  if (length > MOST) return `${count}: the end will be cut off.`;
  return length < LEAST ? `${count}: there is room for more.` : count;
}

export const descriptionLengthRule: Rule = {
  id: 'readiness/description-length',
  group: 'readiness',
  severity: 'hint',
  title: 'Length of the description',
  why: 'A longer description is cut off, a shorter one says little.',
  check: (draft) => {
    const length = frontMatterText(draft, DESCRIPTION_KEYS)?.length ?? 0;
    if (length > MOST) {
      return [aboutDraft(`The description has ${length} characters; about ${MOST} are shown.`)];
    }
    if (length === 0 || length >= LEAST) return [];
    return [
      aboutDraft(`The description has ${length} characters; there is room for about ${MOST}.`),
    ];
  },
};
