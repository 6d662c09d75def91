import type { DeckFormat } from '#core/talk/deck';
import { writeCallForPapers } from '#core/talk/decks/call-for-papers';
import { writeMarpDeck } from '#core/talk/decks/marp';
import type { DeckWriter } from '#core/talk/decks/prepare-deck';

/** What writes each format of slides. */
export const DECK_WRITERS: Readonly<Record<DeckFormat, DeckWriter>> = {
  marp: writeMarpDeck,
  outline: writeCallForPapers,
};
