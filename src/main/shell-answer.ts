import { answer, type Heard } from '#contract/calls/answer';
import { ARGUMENTS } from '#contract/calls/arguments';
import type { Call } from '#contract/calls/connect';
import { DESKTOP_ARGUMENTS } from '#contract/desktop/desktop-arguments';

/**
 * Answers the calls that the shell carries out itself, or adds something to.
 * @param hear hears of every call that threw something
 */
export function answerShell(calls: object, hear: (heard: Heard) => void): Call {
  const { library, previews } = ARGUMENTS;
  return answer(calls, { library, previews, ...DESKTOP_ARGUMENTS }, hear);
}
