/** The slide formats that Outloud writes. */
export const DECK_FORMATS = ['marp'] as const;

export type DeckFormat = (typeof DECK_FORMATS)[number];

/** How long a talk takes, in words: `18 min`, or with a slot `18 of 20 min`. */
export function tellTime(minutes: number, slot: number | null): string {
  return slot === null ? `${minutes} min` : `${minutes} of ${slot} min`;
}

/** How much longer than its slot a talk takes, in words, or null when it fits. */
export function tellOver(minutes: number, slot: number | null): string | null {
  return slot === null || minutes <= slot ? null : `${minutes - slot} min too long`;
}
