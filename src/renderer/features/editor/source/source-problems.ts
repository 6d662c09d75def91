import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, hoverTooltip } from '@codemirror/view';
import type { CheckProblem } from '#contract/checking/checking';
import { notifyBriefly } from '../../../look/notices';
import { NO_PROBLEMS, nextProblem } from '../checking/next-problem';
import { type AskedProblem, isSameProblem, type PlacedProblem } from '../checking/problem-request';

/** Marks other problems than before; their places are offsets of the editor's own text. */
export const markProblems = StateEffect.define<readonly PlacedProblem[]>();

interface Mark {
  readonly problem: CheckProblem;
  /** The source that was marked. */
  readonly source: string;
}

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (last, { changes, effects, state }) => {
    for (const effect of effects) if (effect.is(markProblems)) return toMarks(state, effect.value);
    return last.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function toMarks(state: EditorState, problems: readonly PlacedProblem[]): DecorationSet {
  return Decoration.set(
    problems
      .filter(({ from, to }) => from < to && to <= state.doc.length)
      .map(({ problem, from, to }) =>
        Decoration.mark({
          class: `problem problem-${problem.severity}`,
          mark: { problem, source: state.sliceDoc(from, to) } satisfies Mark,
        }).range(from, to),
      ),
    true,
  );
}

/** The problems that are marked and whose words are still the same, from the top. */
function problemsIn(state: EditorState, begin = 0, end = state.doc.length): PlacedProblem[] {
  const found: PlacedProblem[] = [];
  state.field(marked).between(begin, end, (from, to, { spec }) => {
    const { problem, source } = (spec as { readonly mark: Mark }).mark;
    if (state.sliceDoc(from, to) === source) found.push({ problem, from, to });
  });
  return found;
}

/**
 * Underlines in the source what checking found, as in the rich text. The mouse over it tells what
 * it is, a right click also what can be done.
 *
 * @param onProblem is asked what is to become of a problem
 */
export function sourceProblems(onProblem: (asked: AskedProblem) => void): Extension {
  return [
    marked,
    hoverTooltip((view, at) => {
      const [here] = problemsIn(view.state, at, at);
      if (here === undefined) return null;
      const { problem, from, to } = here;
      return { pos: from, end: to, create: () => ({ dom: tell(problem) }) };
    }),
    EditorView.domEventHandlers({
      contextmenu: (event, view) => {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        const here = at === null ? undefined : problemsIn(view.state, at, at)[0];
        if (here === undefined) return false;
        onProblem(toAsked(view, here));
        return true;
      },
    }),
  ];
}

/** Selects the next problem after the cursor, or the one before, and tells what it is. */
export function goToSourceProblem(
  view: EditorView,
  step: 1 | -1,
  onProblem: (asked: AskedProblem) => void,
): void {
  const found = nextProblem(problemsIn(view.state), view.state.selection.main, step);
  view.focus();
  if (found === undefined) {
    notifyBriefly(NO_PROBLEMS);
    return;
  }
  const { from, to } = found;
  view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  onProblem(toAsked(view, found));
}

/**
 * Makes the fixes of problems, as one step to undo; the cursor waits behind the first.
 *
 * @returns false when the text is another by now, or no fix is one of words alone
 */
export function fixSourceProblems(view: EditorView, problems: readonly CheckProblem[]): boolean {
  const changes = problemsIn(view.state)
    .filter(({ problem }) => problems.some((one) => isSameProblem(one, problem)))
    .flatMap((placed) => {
      const insert = replacementOf(view, placed);
      return insert === null ? [] : [{ from: placed.from, to: placed.to, insert }];
    })
    .toSorted((a, b) => a.from - b.from);
  const [first] = changes;
  if (first === undefined) return false;
  const selection = { anchor: first.from + first.insert.length };
  view.dispatch({ changes, selection, userEvent: 'input.correct' });
  return true;
}

/** Signs that mean something in Markdown. */
const SIGNS = /[\\`*_[\]<>#|~$]/;

/** What to write in its place; null where its words have marks between them, or it is no text. */
function replacementOf(view: EditorView, { problem, from, to }: PlacedProblem): string | null {
  const { fix, words } = problem;
  const { readOnly } = view.state;
  if (readOnly || fix === undefined || 'level' in fix || problem.place === null) return null;
  const source = view.state.sliceDoc(from, to).replaceAll(/\s+/g, ' ').trim();
  return source === words && !SIGNS.test(fix.replacement) ? fix.replacement : null;
}

function toAsked(view: EditorView, placed: PlacedProblem): AskedProblem {
  const { problem, from } = placed;
  return {
    problem,
    anchor: () => {
      const box = view.coordsAtPos(from);
      return box && { left: box.left, top: box.top, height: box.bottom - box.top };
    },
    fix:
      replacementOf(view, placed) === null ? null : () => void fixSourceProblems(view, [problem]),
    focus: () => view.focus(),
  };
}

function tell({ message, why }: CheckProblem): HTMLElement {
  const box = document.createElement('div');
  box.className = 'source-problem';
  const reason = document.createElement('div');
  reason.className = 'source-problem-why';
  reason.append(why);
  box.append(message, reason);
  return box;
}
