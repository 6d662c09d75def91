import type { Call } from '#contract/connect';

/**
 * Answers the shell's own calls. What parses their arguments is read while the page is being
 * loaded, which needs nothing of it.
 *
 * @param calls what answers, by noun and verb
 */
export function answerLate(calls: object): Call {
  const answering = import('./shell-answer').then(({ answerShell }) => answerShell(calls));
  return async (...asked) => (await answering)(...asked);
}
