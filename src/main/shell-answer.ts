import { answer, type Heard } from '#contract/calls/answer';
import type { Call } from '#contract/calls/connect';
import { DESKTOP_ARGUMENTS } from '#contract/desktop/desktop-arguments';
import { LIBRARY_ARGUMENTS } from '#contract/library/library-arguments';
import { PREVIEW_ARGUMENTS } from '#contract/publishing/preview-arguments';

/**
 * Answers the calls that the shell carries out itself, or adds something to.
 * @param hear hears of every call that threw something
 */
export function answerShell(calls: object, hear: (heard: Heard) => void): Call {
  const added = { library: LIBRARY_ARGUMENTS, previews: PREVIEW_ARGUMENTS };
  return answer(calls, { ...added, ...DESKTOP_ARGUMENTS }, hear);
}
