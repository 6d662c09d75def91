import type { DocumentNode } from '#core/document/document';
import { countWords } from '#core/draft/line-of';
import { isWritten, type Outline, type Slide } from './outline';
import { FASTEST, SLOWEST } from './pace';
import { createKeys } from './pages/page-keys';
import type { Rehearsal, RehearsedSlide } from './rehearsal';
import { minutesBesideWords } from './timing';

/** What slides took in rehearsals, by their keys. */
export function rehearsedSlides(
  rehearsals: readonly Rehearsal[],
): ReadonlyMap<string, RehearsedSlide> {
  const seconds = new Map<string, number[]>();
  for (const { slides } of rehearsals) {
    for (const slide of slides) {
      const all = seconds.get(slide.key);
      if (all === undefined) seconds.set(slide.key, [slide.seconds]);
      else all.push(slide.seconds);
    }
  }
  return new Map(
    [...seconds].map(([key, all]) => [key, { minutes: median(all) / 60, times: all.length }]),
  );
}

/** An outline whose slides know what they took in rehearsals, so that their minutes go by that. */
export function withRehearsals(outline: Outline, rehearsals: readonly Rehearsal[]): Outline {
  if (rehearsals.length === 0) return outline;
  const rehearsed = rehearsedSlides(rehearsals);
  const keyed = keyedSlides(outline);
  const sections = outline.sections.map((section) => ({
    ...section,
    slides: section.slides.map((slide) => {
      const known = rehearsed.get(keyed.get(slide) ?? '');
      return known === undefined ? slide : { ...slide, rehearsed: known };
    }),
  }));
  return { ...outline, sections };
}

/**
 * How many words the speaker says in a minute, by the slides with notes that were rehearsed: the
 * median of the rehearsals. Code and demos have their own time.
 * @returns null where there is too little to tell by
 */
export function rehearsedPace(outline: Outline, rehearsals: readonly Rehearsal[]): number | null {
  const slides = new Map([...keyedSlides(outline)].map(([slide, key]) => [key, slide]));
  const paces = rehearsals.flatMap((rehearsal) => {
    let [words, minutes] = [0, 0];
    for (const { key, seconds } of rehearsal.slides) {
      const slide = slides.get(key);
      const said = slide === undefined ? 0 : wordsOf(slide.notes);
      if (slide === undefined || said === 0) continue;
      words += said;
      minutes += Math.max(0, seconds / 60 - minutesBesideWords(slide));
    }
    return words < ENOUGH_WORDS || minutes === 0 ? [] : [words / minutes];
  });
  if (paces.length === 0) return null;
  const pace = Math.round(median(paces));
  // Whoever was interrupted, or passed by slides, did not speak like that.
  return pace < SLOWEST || pace > FASTEST ? null : pace;
}

/** Fewer words tell nothing about how fast somebody speaks. */
const ENOUGH_WORDS = 30;

function wordsOf(blocks: readonly DocumentNode[]): number {
  return blocks.reduce((words, block) => words + countWords(block), 0);
}

/** The slides of a talk with the keys of their pages; what holds nothing has no page, and no key. */
function keyedSlides({ sections }: Outline): ReadonlyMap<Slide, string> {
  const keyOf = createKeys();
  return new Map(
    sections.flatMap(({ slides }) =>
      slides.filter(isWritten).map((slide) => [slide, keyOf(slide.heading, slide.title)] as const),
    ),
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, one) => sum + one, 0) / middle.length;
}
