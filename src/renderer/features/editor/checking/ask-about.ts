import type { Editor } from '@tiptap/core';
import { fixProblems } from './fix-problem';
import { askAboutProblem, type PlacedProblem } from './problem-request';

/** Asks what is to become of a problem of the rich text. */
export function askAbout(editor: Editor, { problem, from }: PlacedProblem): void {
  askAboutProblem(editor, {
    problem,
    anchor: () => {
      const { left, top, bottom } = editor.view.coordsAtPos(from);
      return { left, top, height: bottom - top };
    },
    fix: () => void fixProblems(editor, [problem]),
    focus: () => editor.view.focus(),
  });
}
