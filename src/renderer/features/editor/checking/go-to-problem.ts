import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { notifyBriefly } from '../../../look/notices';
import { problemsIn } from './problem-marks';
import { askAboutProblem, type PlacedProblem } from './problem-request';

/** Selects the next problem after the cursor, or the one before, and tells what it is. */
export function goToProblem(editor: Editor, step: 1 | -1): void {
  const { state, view } = editor;
  const all = problemsIn(state);
  const { from, empty } = state.selection;
  const found =
    step === 1
      ? (all.find((one) => one.from > from || (one.from === from && empty)) ?? all[0])
      : (all.findLast((one) => one.from < from) ?? all.at(-1));
  view.focus();
  if (found === undefined) {
    notifyBriefly('No problems are marked in this text.');
    return;
  }
  view.dispatch(state.tr.setSelection(selectionOf(editor, found)).scrollIntoView());
  askAboutProblem(editor, found);
}

function selectionOf({ state }: Editor, { problem, from, to }: PlacedProblem) {
  return problem.place === null
    ? NodeSelection.create(state.doc, from)
    : TextSelection.create(state.doc, from, to);
}
