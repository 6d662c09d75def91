import { FULL, roughPercent, tableFullness } from '#core/talk/decks/slide-height';
import { PAGE } from '#core/talk/decks/slide-measures';
import type { Finding, Rule } from '../rule';
import { listSlides, marpMeasures } from './slides';

export const wideTableRule: Rule = {
  id: 'talk/wide-table',
  group: 'talk',
  severity: 'warning',
  title: 'A table that is wider than a slide',
  why: 'Its last columns are cut off, and nobody in the room can scroll.',
  check: (draft) =>
    listSlides(draft).flatMap(({ blocks, at }): Finding[] => {
      const width = Math.max(
        tableFullness(blocks, marpMeasures(draft)),
        tableFullness(blocks, PAGE),
      );
      if (width <= FULL) return [];
      const message = `This slide’s table needs about ${roughPercent(width)} % of the width. Show the columns that matter, or turn it round.`;
      return [{ message, ...at }];
    }),
};
