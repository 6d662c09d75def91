import { textOf } from '#core/document/document';
import { codeScale, SMALLEST_CODE } from '#core/talk/decks/slide-height';
import type { Finding, Rule } from '../rule';
import { codeOf, listSlides, marpMeasures } from './slides';

export const smallCodeRule: Rule = {
  id: 'talk/small-code',
  group: 'talk',
  severity: 'error',
  title: 'Code too small to read',
  why: 'Code shrinks until all of it fits on the slide. From the last row nobody can read it then.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }) =>
      codeOf(slide).flatMap((code): Finding[] => {
        const scale = codeScale(textOf(code), marpMeasures(draft));
        if (scale >= SMALLEST_CODE) return [];
        const message = `This slide’s code shrinks to ${Math.round(scale * 100)} % to fit. Show fewer or shorter lines of it.`;
        return [{ message, ...at }];
      }),
    ),
};
