import type { Reason } from '#core/growth/reviews/propose-remarks';

/** What fields show that take a remark in one line. */
export const REMARK_LINE = 'got naming: rename x to what it means';

/** Why comments stay out unless somebody picks them. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  seen: 'came in before',
  bot: 'by a program',
  short: 'of the kind “LGTM”',
  answer: 'an answer, or on one’s own work',
  others: 'said to somebody else',
};
