import type { GapState } from '#core/check/gaps/gap-state';
import type { Severity } from '#core/check/rule';
import type { EntryKind } from '#core/library/entry';
import type { SearchPlace } from '#core/search/search';
import type { LinkCandidate } from '../links/linking';

/** What a rule finds in a draft right now, and no note asks yet. */
export interface FoundGap {
  readonly draft: LinkCandidate & { readonly kind: EntryKind };
  /** The rule's id and its name. */
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  /** What it was found at. */
  readonly words: string;
  /** Where in the draft's text. */
  readonly place: SearchPlace | null;
  /** The title that its note would have. */
  readonly question: string;
}

/** A note with the tag `gap`. */
export interface GapNote extends LinkCandidate {
  readonly state: GapState;
  /** The id of the rule that it came from, or null. */
  readonly rule: string | null;
  /** What it links to first: the draft that it came from. */
  readonly from: LinkCandidate | null;
}

/** All that is known not to be known, in one skill area. */
export interface GapArea {
  /** The first tag of the drafts and notes in it; null for those without one. */
  readonly tag: string | null;
  /** Open ones first, the latest changed first. */
  readonly notes: readonly GapNote[];
  /** Draft by draft, in the order of their texts. */
  readonly found: readonly FoundGap[];
}

/** The gaps of a library, by skill area. */
export interface GapMap {
  /** Those with the most gaps first; what has no area comes last. */
  readonly areas: readonly GapArea[];
  readonly open: number;
  readonly closed: number;
  readonly found: number;
  /** How many drafts were looked at. */
  readonly drafts: number;
  /** Drafts and notes that could not be read: `library.check` names the reasons. */
  readonly unread: readonly LinkCandidate[];
}

/** What a draft can't explain yet, and the notes that ask for it. */
export interface GapCalls {
  /** Looks at every draft; one that is as it was is not read again. */
  map(): Promise<GapMap>;
  /**
   * Makes a note titled by the question of a gap, with the draft's tags and the tag `gap`. Where a
   * note has that title already, nothing is made. A private draft's note is private.
   *
   * @param gap.words what the gap was found at, see `CheckProblem`
   * @param gap.question which one is meant where several were found at the same words; the first
   *   when left out
   * @throws Problem `not-found` when the draft has no such gap
   */
  ask(gap: { id: string; rule: string; words: string; question?: string }): Promise<
    LinkCandidate & {
      /** Whether it was made just now. */
      readonly made: boolean;
    }
  >;
  /**
   * Says whether a note answers its question.
   * @throws Problem `bad-input` when the note is not tagged `gap`, or its front matter is broken
   */
  mark(note: { id: string; state: GapState }): Promise<void>;
}
