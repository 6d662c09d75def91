/** The slide formats that Outloud writes. */
export const DECK_FORMATS = ['marp'] as const;

export type DeckFormat = (typeof DECK_FORMATS)[number];
