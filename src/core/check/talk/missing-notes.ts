import type { Finding, Rule } from '../rule';
import { listSlides, type PlacedSlide } from './slides';

export const missingNotesRule: Rule = {
  id: 'talk/missing-notes',
  group: 'talk',
  severity: 'hint',
  title: 'A slide without speaker notes',
  why: 'Without what you will say, its minutes are a guess from what it shows.',
  check: (draft) => {
    const shown = joinParts(listSlides(draft)).filter((parts) =>
      parts.some(({ slide }) => slide.shown.length > 0),
    );
    const silent = shown.flatMap(([first, ...rest]) => {
      const isSaid = [first, ...rest].some((part) => (part?.slide.notes.length ?? 0) > 0);
      return isSaid || first === undefined ? [] : [first];
    });
    if (silent.length > 1 && silent.length === shown.length) {
      const message =
        'No slide has speaker notes. Write down what you will say: the minutes are reckoned from it.';
      return [{ message, place: null }];
    }
    return silent.map(({ at }): Finding => {
      const message = 'Nothing is written down to say here. A sentence or two will do.';
      return { message, ...at };
    });
  },
};

/** Slides that have a heading, each with what goes on from it; what is said of one is said of all. */
function joinParts(slides: readonly PlacedSlide[]): readonly (readonly PlacedSlide[])[] {
  const joined: PlacedSlide[][] = [];
  for (const placed of slides) {
    if (placed.slide.goesOn) joined.at(-1)?.push(placed);
    else if (placed.slide.heading !== null && placed.slide.demo !== 'fallback')
      joined.push([placed]);
  }
  return joined;
}
