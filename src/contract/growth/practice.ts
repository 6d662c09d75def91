import type { Balance } from '#core/growth/practice/balance';
import type { Contrast, Side } from '#core/growth/practice/contrast';
import type { NextStep } from '#core/growth/practice/next-steps';
import type { PracticeLog } from '#core/growth/practice/practice-log';

/** A practice log as it begins: the first line of its text is its title. */
export interface NewPractice {
  readonly text: string;
  readonly contrast?: Contrast;
  /** Deliberate when it is left out. */
  readonly side?: Side;
  readonly area?: string;
  readonly next?: string;
  /** The day of the next step, such as `2026-03-29`. */
  readonly due?: string;
  /** The day of the practice; today when it is left out. */
  readonly day?: string;
}

/** What was practised. */
export interface Practice {
  /** The latest first. */
  readonly logs: readonly PracticeLog[];
  readonly steps: readonly NextStep[];
  readonly months: readonly Balance[];
  readonly quarters: readonly Balance[];
}

/** Practice logs. They are private by their kind. */
export interface PracticeCalls {
  list(): Promise<Practice>;
  /**
   * Begins a log. A deliberate one gets headings with what its contrast asks; a passive one is one
   * line.
   * @throws Problem `bad-input` when there is nothing but space
   */
  add(practice: NewPractice): Promise<{ readonly id: string; readonly title: string }>;
  /**
   * Says that the next step was taken today, or that it was not.
   * @returns what `bulk.undo` takes
   * @throws Problem `bad-input` when the entry is no practice log, or its front matter is broken
   */
  finish(step: { id: string; done: boolean }): Promise<{ readonly change: string }>;
  /**
   * Makes a deliberate practice of a passive one: it gets the headings, and what it says already
   * is what happened. Problems and what is returned as for `finish`.
   */
  turn(log: { id: string; contrast: Contrast }): Promise<{ readonly change: string }>;
}
