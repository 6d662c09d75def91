import { textOf } from '#core/document/document';
import { codeColumns, codeScale, SMALLEST_CODE } from '#core/talk/decks/slide-height';
import type { Finding, Rule } from '../rule';
import { codeOf, listSlides, marpMeasures } from './slides';

export const wideCodeRule: Rule = {
  id: 'talk/wide-code',
  group: 'talk',
  severity: 'warning',
  title: 'Code that is wider than a slide',
  why: 'Slide tools make it smaller, or cut its lines off without a word.',
  check: (draft) =>
    listSlides(draft).flatMap(({ slide, at }) =>
      codeOf(slide).flatMap((code): Finding[] => {
        const text = textOf(code);
        const columns = codeColumns(text);
        const { columns: room } = marpMeasures(draft).code;
        // What can’t be read at all is told by another rule.
        if (columns <= room || codeScale(text, marpMeasures(draft)) < SMALLEST_CODE) return [];
        const message = `A line of this slide’s code has ${columns} columns, and a slide has room for ${room}. Break the line.`;
        return [{ message, ...at }];
      }),
    ),
};
