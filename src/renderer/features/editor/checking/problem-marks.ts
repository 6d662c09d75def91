import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, type DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { CheckProblem } from '#contract/checking/checking';
import { SPELLING } from '#core/check/prose/spelling';
import type { HostBridge } from '../host-bridge';
import { marksOf, showMarks } from '../text-marking';
import { askAbout } from './ask-about';
import { isThere, markedProblems as key, problemsIn } from './marked-problems';

/**
 * Underlines what checking found, with a dot in the margin beside it. A right click tells what it
 * is. The marks move along with the text until it is checked again, and are no part of its history.
 */
export const problemMarks = (bridge: HostBridge) =>
  Extension.create({
    name: 'problemMarks',
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin<DecorationSet>({
          key,
          state: marksOf(key),
          props: {
            decorations: (state) => key.getState(state),
            handleDOMEvents: {
              contextmenu: (view, event) => {
                if (event.defaultPrevented) return false;
                const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
                const here = at === null ? undefined : problemsIn(view.state, at.pos, at.pos)[0];
                if (here === undefined) return false;
                event.preventDefault();
                askAbout(editor, here);
                return true;
              },
            },
          },
          view: (view) => followProblems(view, bridge),
        }),
      ];
    },
  });

/** Marks what was found whenever it is another list. */
function followProblems(view: EditorView, bridge: HostBridge) {
  let shown: readonly CheckProblem[] = [];
  const follow = (): void => {
    const { problems } = bridge.host;
    if (problems === shown || view.isDestroyed) return;
    shown = problems;
    const { doc } = view.state;
    showMarks(view, key, doc, toDecorations(doc, problems));
  };
  const stop = bridge.onChange(follow);
  return { destroy: stop };
}

function toDecorations(doc: Node, problems: readonly CheckProblem[]): Decoration[] {
  const worst = new Map<number, CheckProblem>();
  const marks = problems.flatMap((problem): Decoration[] => {
    const { range, severity } = problem;
    // Misspelled words are marked by the spell check.
    if (range === null || problem.rule === SPELLING.id || !isThere(doc, problem)) return [];
    const place = doc.resolve(range.from);
    const top = place.depth > 0 ? place.before(1) : range.from;
    // Errors come first.
    if (!worst.has(top)) worst.set(top, problem);
    const attributes = { class: `problem problem-${severity}` };
    const mark = problem.place === null ? Decoration.node : Decoration.inline;
    return [mark(range.from, range.to, attributes, { problem })];
  });
  const dots = [...worst].flatMap(([from, { severity }]) => {
    const node = doc.nodeAt(from);
    return node === null || node.isInline
      ? []
      : [Decoration.node(from, from + node.nodeSize, { 'data-problem': severity })];
  });
  return [...marks, ...dots];
}
