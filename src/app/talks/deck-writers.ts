import type { DeckFormat } from '#core/talk/deck';
import { writeCallForPapers } from '#core/talk/decks/call-for-papers';
import { writeMarpDeck } from '#core/talk/decks/marp';
import type { DeckWriter } from '#core/talk/decks/prepare-deck';
import { writeSlidevDeck } from '#core/talk/decks/slidev';
import { measureDiagrams } from '#core/talk/decks/slidev-diagrams';

/** What writes each format of slides. */
export const DECK_WRITERS: Readonly<Record<DeckFormat, DeckWriter>> = {
  marp: writeMarpDeck,
  slidev: async (talk, options, { drawer }) =>
    writeSlidevDeck(talk, options, await measureDiagrams(talk.document, drawer)),
  // Its program, colours and formulas are loaded when the first one is written.
  reveal: async (...talk) => (await import('#core/talk/decks/reveal')).writeRevealDeck(...talk),
  powerpoint: async (...talk) =>
    (await import('#core/talk/presentation/write-powerpoint')).writePowerPoint(...talk),
  pdf: async (...talk) => (await import('#core/talk/decks/pdf')).writePdf(...talk),
  outline: writeCallForPapers,
};
