import type { Heard } from '#contract/calls/answer';
import type { Call } from '#contract/calls/connect';

/**
 * Answers the shell's own calls. What parses their arguments is read while the page is being
 * loaded, which needs nothing of it.
 *
 * @param calls what answers, by noun and verb
 * @param hear hears of every call that threw something
 */
export function answerLate(calls: object, hear: (heard: Heard) => void): Call {
  const answering = import('./shell-answer').then(({ answerShell }) => answerShell(calls, hear));
  return async (...asked) => (await answering)(...asked);
}
