import { tellMinutes } from './tell-minutes';

/**
 * What Outloud writes of a talk: slides for Marp, Slidev, a browser (reveal.js) or PowerPoint, a
 * PDF, or an outline with its abstract and times for a call for papers.
 */
export const DECK_FORMATS = ['marp', 'slidev', 'reveal', 'powerpoint', 'pdf', 'outline'] as const;

export type DeckFormat = (typeof DECK_FORMATS)[number];

/** Whether slides are written with speaker notes, without any, or the notes alone. */
export const DECK_NOTES = ['with', 'without', 'only'] as const;

export type DeckNotes = (typeof DECK_NOTES)[number];

/** The two looks of slides. */
export const SLIDE_LOOKS = ['light', 'dark'] as const;

export type SlideLook = (typeof SLIDE_LOOKS)[number];

/** What stands on the pages of a PDF: a slide each, a slide with its notes, or several slides. */
export const PDF_PAGES = ['slides', 'notes', 'handout'] as const;

export type PdfPages = (typeof PDF_PAGES)[number];

/** What a PDF's handouts and notes are printed on. */
export const PAPERS = ['a4', 'letter'] as const;

export type Paper = (typeof PAPERS)[number];

/** How long a talk takes, in words: `18 min`, or with a slot `18 of 20 min`. */
export function tellTime(minutes: number, slot: number | null): string {
  return slot === null ? `${minutes} min` : `${minutes} of ${slot} min`;
}

/** How much longer than its slot a talk takes, in words, or null when it fits. */
export function tellOver(minutes: number, slot: number | null): string | null {
  return slot === null || minutes <= slot ? null : `${tellMinutes(minutes - slot)} too long`;
}
