import { visitNodes } from '#core/document/tree';
import type { Finding, Rule } from '../rule';
import { listSlides } from './slides';

/** More are not remembered. */
const MOST_POINTS = 7;

export const slidePointsRule: Rule = {
  id: 'talk/slide-points',
  group: 'talk',
  severity: 'warning',
  title: 'A slide with many points',
  why: 'Nobody remembers a long list. Two slides with one idea each say more.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }): Finding[] => {
      let points = 0;
      visitNodes({ type: 'doc', content: slide.shown }, ({ type }) => {
        if (type === 'listItem' || type === 'taskItem') points += 1;
      });
      if (points <= MOST_POINTS) return [];
      const message = `This slide has ${points} points. Show ${MOST_POINTS} at most, or split it with a --- between two of them.`;
      return [{ message, ...at }];
    }),
};
