import { FULL, roughPercent, slideFullness } from '#core/talk/decks/slide-height';
import { PAGE } from '#core/talk/decks/slide-measures';
import type { Finding, Rule } from '../rule';
import { listSlides, marpMeasures } from './slides';

export const fullSlideRule: Rule = {
  id: 'talk/full-slide',
  group: 'talk',
  severity: 'warning',
  title: 'More than a slide has room for',
  why: 'What doesn’t fit is cut off by some tools, and made small by others.',
  check: (draft) =>
    listSlides(draft).flatMap(({ blocks, at }): Finding[] => {
      const fullness = Math.max(
        slideFullness(blocks, marpMeasures(draft)),
        slideFullness(blocks, PAGE),
      );
      if (fullness <= FULL) return [];
      const message = `This slide needs about ${roughPercent(fullness)} % of its height. Marp cuts the rest off, other formats set all of it smaller. Split it with a --- between two blocks, or say some of it in the notes.`;
      return [{ message, ...at }];
    }),
};
