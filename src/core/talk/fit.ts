import type { Priority } from '#core/document/priority';
import type { Outline } from './outline';
import { USUAL_PACE } from './pace';
import { slideShares } from './timing';

/** The part of a slot that is kept for questions, where nobody said otherwise. */
export const USUAL_QUESTIONS = 0.1;

/** A slide, with those that go on from it, as a fit keeps it or cuts it. */
export interface FittedSlide {
  /** Where its heading is among the document's blocks; null for what has none and always stays. */
  readonly at: number | null;
  readonly section: string;
  readonly title: string;
  readonly priority: Priority;
  /** To the hundredth. */
  readonly minutes: number;
}

/** What a talk loses to fit into a slot. All minutes are to the hundredth. */
export interface Fit {
  readonly slot: number;
  /** Minutes of the slot that stay for questions. */
  readonly questions: number;
  /** In the order of the talk, as are those cut. */
  readonly kept: readonly FittedSlide[];
  readonly cut: readonly FittedSlide[];
  /** What the whole talk takes. */
  readonly before: number;
  /** What is kept takes. */
  readonly total: number;
  /** How much what must stay goes beyond the slot less its questions; null where it fits. */
  readonly over: number | null;
}

/** What is cut first comes first; a `must` never is. */
const CUT_ORDER: readonly Priority[] = ['may', 'should'];

/** Sums of minutes are compared with some room for what floating point makes of them. */
const CLOSE = 1e-6;

/**
 * Fits a talk into a slot: slides are cut that `may` be first, then those that `should` stay,
 * each from the end, until the rest fits. A slide takes along what goes on from it.
 * @param slot minutes
 * @param options pace in words a minute; the part of the slot that is kept for questions, 0 to 1
 */
export function fitTalk(
  outline: Outline,
  slot: number,
  {
    pace = USUAL_PACE,
    questions = USUAL_QUESTIONS,
  }: { readonly pace?: number; readonly questions?: number } = {},
): Fit {
  const all = listSlides(outline, pace);
  const room = slot * (1 - questions);
  const cut = new Set<FittedSlide>();
  const before = sumOf(all);
  let total = before;
  const candidates = CUT_ORDER.flatMap((priority) =>
    all.filter((slide) => slide.priority === priority && slide.at !== null).toReversed(),
  );
  for (const slide of candidates) {
    if (total <= room + CLOSE) break;
    // Cutting what takes no time would lose it for nothing.
    if (slide.minutes === 0) continue;
    cut.add(slide);
    total = sumOf(all.filter((one) => !cut.has(one)));
  }
  const rounded = (slides: readonly FittedSlide[]) =>
    slides.map((slide) => ({ ...slide, minutes: toHundredths(slide.minutes) }));
  return {
    slot,
    questions: toHundredths(slot * questions),
    kept: rounded(all.filter((slide) => !cut.has(slide))),
    cut: rounded(all.filter((slide) => cut.has(slide))),
    before: toHundredths(before),
    total: toHundredths(total),
    over: total <= room + CLOSE ? null : Math.max(toHundredths(total - room), 0.01),
  };
}

function listSlides(outline: Outline, pace: number): readonly FittedSlide[] {
  return outline.sections.flatMap((section) => {
    const shares = slideShares(section, pace);
    const slides: FittedSlide[] = [];
    for (const [index, { at, title, priority, goesOn }] of section.slides.entries()) {
      const minutes = shares[index] ?? 0;
      const leader = goesOn ? slides.pop() : undefined;
      slides.push(
        leader === undefined
          ? { at, section: section.title, title, priority, minutes }
          : { ...leader, minutes: leader.minutes + minutes },
      );
    }
    return slides;
  });
}

function sumOf(slides: readonly FittedSlide[]): number {
  return slides.reduce((sum, { minutes }) => sum + minutes, 0);
}

function toHundredths(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}
