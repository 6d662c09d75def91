import { listHeadings } from '../inline-parts';
import type { Rule } from '../rule';

export const oneH1Rule: Rule = {
  id: 'readiness/one-h1',
  group: 'readiness',
  severity: 'warning',
  title: 'More than one heading of level 1',
  why: 'The title is the page’s one heading of level 1; a second one confuses screen readers and search engines.',
  check: (draft) => {
    if (draft.kind !== 'post') return [];
    return listHeadings(draft)
      .filter(({ level, text, block }) => {
        const repeatsTitle = block === 0 && text.trim() === draft.title.trim();
        return level === 1 && !repeatsTitle;
      })
      .map(({ text, block }) => ({
        message: 'The title is the page’s heading of level 1 already. Make this one level 2.',
        place: { block, from: 0, to: text.length },
        fix: { title: 'Make it level 2', level: 2 },
      }));
  },
};
