import type { Editor } from '@tiptap/core';
import type { CheckProblem } from '#contract/checking';
import { problemsIn } from './marked-problems';
import { isSameProblem } from './problem-request';

/**
 * Makes a problem's fix, as one step to undo.
 *
 * @returns false when the text is another by now
 */
export function fixProblem(editor: Editor, problem: CheckProblem): boolean {
  const { fix } = problem;
  const found = problemsIn(editor.state).find(({ problem: one }) => isSameProblem(one, problem));
  if (fix === undefined || found === undefined || !editor.isEditable) return false;
  const { from, to } = found;
  return editor.commands.command(({ tr }) => {
    if ('level' in fix) {
      const heading = tr.doc.resolve(from);
      const { parent } = heading;
      if (parent.type.name !== 'heading') return false;
      tr.setNodeMarkup(heading.before(), undefined, { ...parent.attrs, level: fix.level });
    } else if (fix.replacement === '') tr.delete(from, to);
    else {
      const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? [];
      tr.replaceWith(from, to, editor.schema.text(fix.replacement, marks));
    }
    return true;
  });
}
