import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { notifyBriefly } from '../../../look/notices';
import { askAbout } from './ask-about';
import { NO_PROBLEMS, nextProblem } from './next-problem';
import { problemsIn } from './marked-problems';
import type { PlacedProblem } from './problem-request';

/** Selects the next problem after the cursor, or the one before, and tells what it is. */
export function goToProblem(editor: Editor, step: 1 | -1): void {
  const { state, view } = editor;
  const found = nextProblem(problemsIn(state), state.selection, step);
  view.focus();
  if (found === undefined) {
    notifyBriefly(NO_PROBLEMS);
    return;
  }
  view.dispatch(state.tr.setSelection(selectionOf(editor, found)).scrollIntoView());
  askAbout(editor, found);
}

function selectionOf({ state }: Editor, { problem, from, to }: PlacedProblem) {
  return problem.place === null
    ? NodeSelection.create(state.doc, from)
    : TextSelection.create(state.doc, from, to);
}
