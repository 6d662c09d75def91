import { answer } from '#contract/answer';
import { ARGUMENTS } from '#contract/arguments';
import type { Call } from '#contract/connect';
import { DESKTOP_ARGUMENTS } from '#contract/desktop-arguments';

/** Answers the calls that the shell carries out itself, or adds something to. */
export function answerShell(calls: object): Call {
  const { library, previews } = ARGUMENTS;
  return answer(calls, { library, previews, ...DESKTOP_ARGUMENTS });
}
