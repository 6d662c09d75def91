import { countWords } from '#core/draft/line-of';
import type { Finding, Rule } from '../rule';
import { listSlides } from './slides';

/** More are read in place of listening. */
const MOST_WORDS = 60;

export const slideWordsRule: Rule = {
  id: 'talk/slide-words',
  group: 'talk',
  severity: 'warning',
  title: 'A slide with many words',
  why: 'An audience reads or listens, not both: while it reads a slide, it misses what you say.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }): Finding[] => {
      const words = slide.shown.reduce((sum, block) => sum + countWords(block), 0);
      if (words <= MOST_WORDS) return [];
      const message = `This slide shows ${words} words. Leave ${MOST_WORDS} at most, and say the rest from the notes.`;
      return [{ message, ...at }];
    }),
};
