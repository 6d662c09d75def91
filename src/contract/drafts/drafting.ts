import type { DraftKind, Stage } from '#core/draft/draft';
import type { DraftPlan } from '#core/draft/plan';
import type { Platform } from '#core/draft/variants/post-length';
import type { CopyField, CountedPost, VariantName } from '#core/draft/variants/variant';

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

/** What a draft takes of a note. The same note may come several times. */
export interface ComposedPart {
  readonly note: string;
  /**
   * The names of its blocks in the order wanted, `title` for its title; all when left out. A block
   * is named by its id, or by its place among the note's blocks.
   */
  readonly blocks?: readonly string[];
}

/** How notes can be put together. */
export interface DraftProposal {
  /** An order in which they can be read; @property why it is so, in a sentence */
  readonly order: readonly { readonly id: string; readonly why: string }[];
  /** The likeliest first; none where the notes have no titles. */
  readonly titles: readonly string[];
}

/** A draft on the board. */
export interface BoardCard extends DraftPlan {
  readonly id: string;
  readonly title: string;
  readonly kind: DraftKind;
  readonly stage: Stage;
  readonly private: boolean;
  /** ISO 8601 in UTC, as is `updated`. */
  readonly created: string;
  readonly updated: string;
  /** How far the day is by which it is wanted, in words; null where there is none. */
  readonly dueWords: string | null;
  readonly isOverdue: boolean;
}

/** What is left out stays; null takes it away. */
export interface PlanChanges extends Partial<DraftPlan> {
  readonly stage?: Stage;
}

/** Which form of a draft is wanted. */
export interface WantedVariant {
  readonly id: string;
  readonly as: VariantName;
  /** Where a thread is to appear, for its limit; Mastodon when left out. */
  readonly platform?: Platform;
  /** Whether the posts of a thread are numbered; they are when it is left out. */
  readonly isNumbered?: boolean;
  /**
   * The address of the original that a copy for another place names. Left out, what the draft
   * says, else where it was published.
   */
  readonly original?: string;
}

/** A draft in one of its forms. */
export interface DraftVariant {
  readonly text: string;
  /** A thread's posts with what they count; null for the others. */
  readonly posts: readonly CountedPost[] | null;
  /** The same as plain text, where the text is HTML to be pasted; null for all others. */
  readonly plain: string | null;
  /** What is typed into fields of the place, beside the text. */
  readonly fields: readonly CopyField[];
  /** What the text counts, where the place has a limit; null where it has none. */
  readonly count: { readonly length: number; readonly limit: number } | null;
  /** The address that a copy for another place names as that of its original, or null. */
  readonly original: string | null;
  /** The addresses that the draft has in blogs, as far as they are known. */
  readonly addresses: readonly string[];
  /** How many images are saved beside the text. */
  readonly images: number;
  /** What readers will see otherwise, a sentence each. */
  readonly warnings: readonly string[];
}

/** What is done with drafts. */
export interface DraftCalls {
  /**
   * A new draft from the notes' text, in order; every block remembers its source.
   * @throws Problem `conflict` when a note has no block of that name any more
   */
  compose(draft: { kind: DraftKind; title: string; from: readonly ComposedPart[] }): Promise<{
    id: string;
  }>;
  /** An order and titles for a draft of these notes; the same for the same notes. */
  propose(notes: { ids: readonly string[] }): Promise<DraftProposal>;
  /** A talk outline from a post, or a post from a talk; the original stays. */
  convert(draft: { id: string; to: DraftKind }): Promise<{ id: string }>;
  /** Every draft, those with the nearest day first, then the latest changed. */
  board(): Promise<readonly BoardCard[]>;
  /**
   * Moves a draft to another stage, or plans it otherwise, in its front matter.
   * @returns what takes it back, see `bulk.undo`; null where nothing was changed
   */
  plan(draft: { id: string; changes: PlanChanges }): Promise<{ change: string | null }>;
  /**
   * A draft as a blog post, an internal document, a newsletter or a thread, or as a copy for another
   * place, such as dev.to.
   * @throws Problem `private` when it would show something private
   */
  variant(wanted: WantedVariant): Promise<DraftVariant>;
  /** Writes a form of a draft as a file, with its images, all or nothing. */
  saveVariant(wanted: WantedVariant & { folder: string }): Promise<{ files: readonly string[] }>;
  /** The drafts that hold blocks of a note, the latest changed first. */
  usedIn(note: { id: string }): Promise<readonly UsedIn[]>;
}
