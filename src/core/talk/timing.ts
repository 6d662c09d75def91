import type { DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { countWords } from '#core/draft/line-of';
import type { Outline, Section, Slide } from './outline';
import { USUAL_PACE } from './pace';
import { roundMinutes } from './tell-minutes';

/** What an audience needs to read a piece of code that is explained, in minutes. */
const MINUTES_A_CODE_BLOCK = 0.75;

/** What a demo takes beside the words that are said in it, in minutes. */
const MINUTES_A_DEMO = 2;

/** No slide is shown for less, in minutes. */
const SHORTEST_SLIDE = 0.25;

/**
 * How long a slide takes: what is said of it, or where nothing is written down what is shown, and
 * time to read its code and for its demo. What is shown only when a demo fails takes none.
 * @param pace words that the speaker says in a minute
 * @returns minutes, not rounded
 */
export function estimateSlide(
  slide: Pick<Slide, 'title' | 'shown' | 'notes' | 'demo'>,
  pace: number = USUAL_PACE,
): number {
  if (slide.demo === 'fallback') return 0;
  const said = slide.notes.reduce((words, block) => words + countWords(block), 0);
  const shown = slide.shown.reduce((words, block) => words + countWords(block), 0);
  const words = said > 0 ? said : shown + countWords({ type: 'text', text: slide.title });
  return Math.max(words / pace + minutesBesideWords(slide), SHORTEST_SLIDE);
}

/** What a slide's code and demo take beside the words, in minutes. */
export function minutesBesideWords({ shown, demo }: Pick<Slide, 'shown' | 'demo'>): number {
  const code = shown.reduce((count, block) => count + countCodeBlocks(block), 0);
  return code * MINUTES_A_CODE_BLOCK + (demo === null ? 0 : MINUTES_A_DEMO);
}

/**
 * How long a slide takes: the minutes set by hand, else what it took in rehearsals, else the
 * estimate.
 */
export function slideMinutes(slide: Slide, pace: number = USUAL_PACE): number {
  return slide.minutes ?? slide.rehearsed?.minutes ?? estimateSlide(slide, pace);
}

/** How long a section takes: the minutes set on its heading, else what its slides take. */
export function sectionMinutes(section: Section, pace: number = USUAL_PACE): number {
  return section.minutes ?? sum(slidesMinutes(section, pace));
}

/** What each of a section's slides takes, in minutes, whatever is set on its heading. */
function slidesMinutes({ slides }: Section, pace: number): readonly number[] {
  return slides.map((slide) => slideMinutes(slide, pace));
}

/**
 * What each of a section's slides has of the section's minutes. Where these are set on the
 * heading, slides with minutes of their own keep them and the others share the rest; where that
 * can't be, all are made longer or shorter alike.
 */
export function slideShares(section: Section, pace: number = USUAL_PACE): readonly number[] {
  const own = slidesMinutes(section, pace);
  if (section.minutes === null) return own;
  const isFree = section.slides.map(({ minutes, demo }) => minutes === null && demo !== 'fallback');
  const free = sum(own.filter((_, index) => isFree[index]));
  const rest = section.minutes - (sum(own) - free);
  if (rest > 0 && free > 0) {
    return own.map((minutes, index) => (isFree[index] ? minutes * (rest / free) : minutes));
  }
  const all = sum(own);
  return own.map((minutes) => (all === 0 ? 0 : (minutes * (section.minutes ?? 0)) / all));
}

/** From when to when something is shown, in minutes from the talk's start, not rounded. */
export interface ShownTime {
  readonly from: number;
  readonly to: number;
}

/** When each slide is shown where the talk keeps to its minutes. */
export function shownTimes(
  outline: Outline,
  pace: number = USUAL_PACE,
): ReadonlyMap<Slide, ShownTime> {
  const times = new Map<Slide, ShownTime>();
  let now = 0;
  for (const section of outline.sections) {
    const shares = slideShares(section, pace);
    for (const [index, slide] of section.slides.entries()) {
      const from = now;
      now += shares[index] ?? 0;
      times.set(slide, { from, to: now });
    }
  }
  return times;
}

/**
 * What a section's slides take where minutes set on them go beyond those set on its heading.
 * @returns minutes rounded to the half, or null where they fit or no slide has minutes set
 */
export function overfullMinutes(section: Section, pace: number = USUAL_PACE): number | null {
  const isSet = section.minutes !== null && section.slides.some(({ minutes }) => minutes !== null);
  const needed = roundMinutes(sum(slidesMinutes(section, pace)));
  return isSet && needed > roundMinutes(sectionMinutes(section, pace)) ? needed : null;
}

/** How long the whole talk takes, in minutes rounded to the half. */
export function talkMinutes(outline: Outline, pace: number = USUAL_PACE): number {
  return roundMinutes(sum(outline.sections.map((section) => sectionMinutes(section, pace))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function countCodeBlocks(block: DocumentNode): number {
  let count = 0;
  visitNodes(block, (node) => {
    if (node.type === 'codeBlock') count += 1;
  });
  return count;
}
