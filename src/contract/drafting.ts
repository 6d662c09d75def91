import type { DraftKind, Stage } from '#core/draft/draft';

/** A draft that holds blocks of a note. */
export interface UsedIn {
  readonly id: string;
  readonly title: string;
  readonly kind: DraftKind;
  readonly stage: Stage;
  /** Where in it, in order. */
  readonly places: readonly UsedPlace[];
}

export interface UsedPlace {
  /** How the block begins. */
  readonly words: string;
  /** Its number among the draft's text blocks; null where it holds no text. */
  readonly block: number | null;
}

/** What is done with drafts. */
export interface DraftCalls {
  /** A new draft from the notes' text, in order; every block remembers its source. */
  compose(draft: { kind: DraftKind; title: string; from: readonly string[] }): Promise<{
    id: string;
  }>;
  /** A talk outline from a post, or a post from a talk; the original stays. */
  convert(draft: { id: string; to: DraftKind }): Promise<{ id: string }>;
  /** The drafts that hold blocks of a note, the latest changed first. */
  usedIn(note: { id: string }): Promise<readonly UsedIn[]>;
}
