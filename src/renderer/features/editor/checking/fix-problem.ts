import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { CheckProblem } from '#contract/checking/checking';
import { problemsIn } from './marked-problems';
import { isSameProblem, type PlacedProblem } from './problem-request';

/**
 * Makes the fixes of problems that are still there, as one step to undo.
 *
 * @returns false when the text is another by now
 */
export function fixProblems(editor: Editor, problems: readonly CheckProblem[]): boolean {
  const found = problemsIn(editor.state).filter(({ problem }) =>
    problems.some((one) => isSameProblem(one, problem)),
  );
  if (found.length === 0 || !editor.isEditable) return false;
  // From the end: what stands before a fix stays where it is.
  return editor.commands.command(({ tr }) =>
    found.toReversed().every((placed) => fixIn(tr, placed)),
  );
}

function fixIn(tr: Transaction, { problem: { fix }, from, to }: PlacedProblem): boolean {
  if (fix === undefined) return false;
  if ('level' in fix) {
    const heading = tr.doc.resolve(from);
    const { parent } = heading;
    if (parent.type.name !== 'heading') return false;
    tr.setNodeMarkup(heading.before(), undefined, { ...parent.attrs, level: fix.level });
  } else if (fix.replacement === '') tr.delete(from, to);
  else {
    const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? [];
    tr.replaceWith(from, to, tr.doc.type.schema.text(fix.replacement, marks));
  }
  return true;
}
