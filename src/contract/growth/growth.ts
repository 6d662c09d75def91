import type { Experience } from '#core/growth/experience';
import type { Pattern } from '#core/growth/pattern';
import type { Remark } from '#core/growth/remark';
import type { ReviewQuarter } from '#core/growth/reviews/review-quarters';
import type { Role } from '#core/growth/role';
import type { SkillArea } from '#core/growth/skill-area';
import type { SkillMap } from '#core/growth/skill-map';
import type { Trait } from '#core/growth/trait';
import type { Win } from '#core/growth/win';

/**
 * A remark of a code review, as it is jotted down: its first line is the remark. Without role and
 * pattern it says itself what it knows, as in `got naming: rename x to what it means`.
 */
export interface NewRemark {
  readonly text: string;
  readonly role?: Role;
  readonly pattern?: string;
  readonly area?: string;
  readonly link?: string;
  readonly why?: string;
  readonly constraints?: string;
  readonly experience?: Experience;
  /** The day of the review, such as `2026-03-29`; today when it is left out. */
  readonly day?: string;
}

/** A win, as it is jotted down: its first line is what was done. */
export interface NewWin {
  readonly text: string;
  readonly for?: string;
  readonly outcome?: string;
  readonly number?: string;
  readonly proof?: readonly string[];
  readonly traits?: readonly Trait[];
  /** The day of the win, such as `2026-03-29`; today when it is left out. */
  readonly day?: string;
}

/** A pattern with its latest remarks. */
export interface LedgerPattern extends Pattern {
  /** How many remarks there are in all. */
  readonly count: number;
}

/** What reviews have taught, by pattern. */
export interface Ledger {
  readonly patterns: readonly LedgerPattern[];
  /** The latest remarks that name no pattern, the latest first. */
  readonly others: readonly Remark[];
  readonly got: number;
  readonly gave: number;
  /** How many of those that were got came from somebody more experienced. */
  readonly fromMoreExperienced: number;
  /** The latest two years, the latest first. */
  readonly quarters: readonly ReviewQuarter[];
}

/** The private records of one's growth: none of them is ever published. */
export interface GrowthCalls {
  /** @throws Problem `bad-input` when there is nothing but space, or the day is none */
  addRemark(remark: NewRemark): Promise<{ readonly id: string; readonly title: string }>;
  /** @throws Problem like `addRemark` */
  addWin(win: NewWin): Promise<{ readonly id: string; readonly title: string }>;
  /**
   * Remarks of reviews, by pattern.
   * @param options.most the remarks of each pattern, and in each role of none, at most; null for all
   */
  ledger(options: { readonly most: number | null }): Promise<Ledger>;
  /**
   * Calls a pattern otherwise. Where there is one of that name already, both are one from then on;
   * what the remarks say stays as it was written.
   * @returns what takes it back, see `reviews.undoRename`
   * @throws Problem `not-found` when no remark is of that pattern
   */
  renamePattern(names: { from: string; to: string }): Promise<{ readonly change: string }>;
  /**
   * Makes the note that a pattern asks for, with its examples where no reader sees them.
   * @throws Problem `not-found` when no remark is of that pattern
   */
  writeDown(wanted: { pattern: string; role: Role }): Promise<{
    readonly id: string;
    readonly title: string;
  }>;
  /** How deep each area of skills is, by what the library holds. */
  skills(): Promise<SkillMap>;
  /**
   * Says which areas there are, the one that matters most first.
   * @param wanted.areas null for the usual ones
   */
  setAreas(wanted: { areas: readonly SkillArea[] | null }): Promise<void>;
  /** The wins of a time, the latest first. @param days the first and the last, both included */
  wins(days: { from: string | null; to: string | null }): Promise<readonly Win[]>;
}
