import type { Comparison } from '#core/growth/recall/compare';
import type { Recall } from '#core/growth/recall/recall';
import type { Rating } from '#core/growth/recall/rating';
import type { Due, RecallQueue } from '#core/growth/recall/queue';
import type { Studied } from '#core/growth/recall/studied';
import type { LinkCandidate } from '../links/linking';

/** The queue, with what is around it. */
export interface RecallState extends RecallQueue {
  /** Entries whose explanation was begun and not rated; `explanation` is the id of its note. */
  readonly begun: readonly (LinkCandidate & { readonly explanation: string })[];
  /** Notes with depth that could join. */
  readonly suggested: readonly LinkCandidate[];
}

/** An entry that is about to be explained. */
export interface RecallBegun extends LinkCandidate {
  /** What was written before and not rated; '' for nothing. */
  readonly text: string;
}

/** An explanation beside the entry. */
export interface RecallCompared extends Comparison {
  /** When it is due again, by the rating. */
  readonly next: Readonly<Record<Rating, Due['due']>>;
  /** By how much was said. */
  readonly suggested: Rating;
}

/** Entries that are explained from memory now and then. None of it is ever published. */
export interface RecallCalls {
  queue(): Promise<RecallState>;
  /** Every explanation, the latest first. */
  studied(): Promise<readonly Studied[]>;
  /** Takes an entry into the queue, or out of it; what is known of it stays. */
  join(entry: { id: string; joins: boolean }): Promise<void>;
  /** How many are asked for on one day. */
  limit(wanted: { limit: number }): Promise<void>;
  begin(entry: { id: string }): Promise<RecallBegun>;
  /** Keeps what is written as a private note until it is rated. @returns the note; null without any text */
  write(entry: { id: string; text: string }): Promise<{ readonly explanation: string | null }>;
  /** What of the entry was said, and what was missed. */
  compare(entry: { id: string; text: string }): Promise<RecallCompared>;
  /**
   * Keeps how it went. What was written is thrown away unless it is to be kept; it is in the trash
   * then.
   * @returns what `takeBack` takes
   */
  rate(entry: { id: string; rating: Rating; text: string; keeps: boolean }): Promise<{
    readonly recall: Recall;
    readonly explanation: string | null;
    readonly due: string;
  }>;
  /** @throws Problem `not-found` when there is no such recall */
  takeBack(entry: { id: string; recall: string }): Promise<void>;
  /**
   * Makes a note that asks for what was missed, tagged `gap`. Where a note has that title already,
   * nothing is made.
   */
  ask(missed: { id: string; words: string }): Promise<LinkCandidate & { readonly made: boolean }>;
}
