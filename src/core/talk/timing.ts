import type { DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { countWords } from '#core/draft/line-of';
import type { Outline, Section, Slide } from './outline';

/** Words that a speaker says in a minute. */
const WORDS_A_MINUTE = 130;

/** What an audience needs to read a piece of code that is explained, in minutes. */
const MINUTES_A_CODE_BLOCK = 0.75;

/** No slide is shown for less, in minutes. */
const SHORTEST_SLIDE = 0.25;

/**
 * How long a slide takes: what is said of it, or where nothing is written down what is shown, and
 * time to read its code.
 * @returns minutes, not rounded
 */
export function estimateSlide(slide: Pick<Slide, 'title' | 'shown' | 'notes'>): number {
  const said = slide.notes.reduce((words, block) => words + countWords(block), 0);
  const shown = slide.shown.reduce((words, block) => words + countWords(block), 0);
  const words = said > 0 ? said : shown + countWords({ type: 'text', text: slide.title });
  const code = slide.shown.reduce((count, block) => count + countCodeBlocks(block), 0);
  return Math.max(words / WORDS_A_MINUTE + code * MINUTES_A_CODE_BLOCK, SHORTEST_SLIDE);
}

/** How long a slide takes: the minutes set by hand, else the estimate. */
export function slideMinutes(slide: Slide): number {
  return slide.minutes ?? estimateSlide(slide);
}

/** How long a section takes: the minutes set on its heading, else what its slides take. */
export function sectionMinutes(section: Section): number {
  return section.minutes ?? slidesMinutes(section);
}

/** What a section's slides take together, in minutes, whatever is set on its heading. */
function slidesMinutes({ slides }: Section): number {
  return slides.reduce((sum, slide) => sum + slideMinutes(slide), 0);
}

/**
 * What a section's slides take where minutes set on them go beyond those set on its heading.
 * @returns minutes rounded to the half, or null where they fit or no slide has minutes set
 */
export function overfullMinutes(section: Section): number | null {
  const isSet = section.minutes !== null && section.slides.some(({ minutes }) => minutes !== null);
  const needed = roundMinutes(slidesMinutes(section));
  return isSet && needed > roundMinutes(sectionMinutes(section)) ? needed : null;
}

/** How long the whole talk takes, in minutes rounded to the half. */
export function talkMinutes(outline: Outline): number {
  return roundMinutes(outline.sections.reduce((sum, section) => sum + sectionMinutes(section), 0));
}

/** Minutes as people plan them: to the half, and never none. */
export function roundMinutes(minutes: number): number {
  return Math.max(Math.round(minutes * 2) / 2, 0.5);
}

function countCodeBlocks(block: DocumentNode): number {
  let count = 0;
  visitNodes(block, (node) => {
    if (node.type === 'codeBlock') count += 1;
  });
  return count;
}
