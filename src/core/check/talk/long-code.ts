import { textOf } from '#core/document/document';
import { codeScale, SMALLEST_CODE } from '#core/talk/decks/slide-height';
import type { Finding, Rule } from '../rule';
import { codeOf, listSlides, marpMeasures } from './slides';

/** More are not taken in while somebody speaks. */
const MOST_LINES = 15;

export const longCodeRule: Rule = {
  id: 'talk/long-code',
  group: 'talk',
  severity: 'warning',
  title: 'Many lines of code on a slide',
  why: 'An audience needs a while for each line, and has one slide’s time for all of them.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }) =>
      codeOf(slide).flatMap((code): Finding[] => {
        const text = textOf(code);
        const lines = text.trimEnd().split('\n').length;
        // What can’t be read at all is told by another rule.
        if (lines <= MOST_LINES || codeScale(text, marpMeasures(draft)) < SMALLEST_CODE) return [];
        const message = `This slide shows ${lines} lines of code. Show the ${MOST_LINES} that matter, or take several slides for it.`;
        return [{ message, ...at }];
      }),
    ),
};
