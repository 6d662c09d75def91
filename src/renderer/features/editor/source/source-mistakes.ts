import { syntaxTree } from '@codemirror/language';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { Spelling } from '../../../spelling';
import { lookAtRest } from '../spelling/look-at-rest';
import type { Mistake } from '../spelling/mistake';
import { SpellingCheck } from '../spelling/spelling-check';
import type { AskedWord } from '../spelling/word-request';
import { blocksOfSource } from './source-prose';

/** Marks other words than before. */
const mark = StateEffect.define<readonly Mistake[]>();

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (last, { changes, effects }) => {
    for (const effect of effects) if (effect.is(mark)) return toMarks(effect.value);
    return last.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function toMarks(mistakes: readonly Mistake[]): DecorationSet {
  return Decoration.set(
    mistakes.map(({ from, to, word }) =>
      Decoration.mark({ class: 'misspelled', word }).range(from, to),
    ),
    true,
  );
}

/** A word that was changed a moment ago is still marked, but no longer the one that is wrong. */
function mistakesIn(state: EditorState, begin = 0, end = state.doc.length): Mistake[] {
  const found: Mistake[] = [];
  state.field(marked).between(begin, end, (from, to, { spec }) => {
    const { word } = spec as { word: string };
    if (state.sliceDoc(from, to) === word) found.push({ from, to, word });
  });
  return found;
}

/**
 * Underlines words of the source that no dictionary holds, as in the rich text. A right click, and
 * F7, tell what may have been meant.
 *
 * @param onWord is asked what is to become of a word
 */
export function sourceMistakes(spelling: Spelling, onWord: (asked: AskedWord) => void): Extension {
  const ask = (view: EditorView, mistake: Mistake): void => onWord(toAsked(view, mistake));
  const showNext = (view: EditorView): boolean => {
    const { empty, from } = view.state.selection.main;
    const all = mistakesIn(view.state);
    const here = empty ? all.find((one) => one.from <= from && from <= one.to) : undefined;
    const next = here ?? all.find((one) => one.from > from) ?? all[0];
    if (next === undefined) return true;
    view.dispatch({ selection: { anchor: next.from, head: next.to }, scrollIntoView: true });
    ask(view, next);
    return true;
  };
  return [
    marked,
    keymap.of([{ key: 'F7', run: showNext }]),
    EditorView.domEventHandlers({
      contextmenu: (event, view) => {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        const mistake = at === null ? undefined : mistakesIn(view.state, at, at)[0];
        if (mistake === undefined) return false;
        ask(view, mistake);
        return true;
      },
    }),
    ViewPlugin.define((view) => checkAtRest(view, spelling)),
  ];
}

function toAsked(view: EditorView, { word, from, to }: Mistake): AskedWord {
  return {
    word,
    anchor: () => {
      const box = view.coordsAtPos(from);
      return box && { left: box.left, top: box.top, height: box.bottom - box.top };
    },
    replace: (insert) => {
      if (view.state.readOnly || view.state.sliceDoc(from, to) !== word) return;
      const selection = { anchor: from + insert.length };
      view.dispatch({ changes: { from, to, insert }, selection, userEvent: 'input.correct' });
    },
    focus: () => view.focus(),
  };
}

/** Keeps the marks of the text as it is at rest. */
function checkAtRest(view: EditorView, spelling: Spelling) {
  const check = new SpellingCheck(() => spelling);
  const looks = lookAtRest(spelling, check, async () => {
    const { doc } = view.state;
    const mistakes = await check.find(blocksOfSource(view.state));
    // What was typed meanwhile is looked at soon.
    if (looks.isOver() || view.state.doc !== doc) return;
    view.dispatch({ effects: mark.of(mistakes.filter((one) => !isBeingTyped(view, one))) });
  });
  return {
    update: ({ docChanged, selectionSet, startState, state }: ViewUpdate) => {
      const isReadFurther = syntaxTree(startState) !== syntaxTree(state);
      if (docChanged || selectionSet || isReadFurther) looks.soon();
    },
    destroy: looks.end,
  };
}

/** The word that the cursor stands at the end of may go on. */
function isBeingTyped(view: EditorView, { to }: Mistake): boolean {
  const { empty, head } = view.state.selection.main;
  return view.hasFocus && empty && head === to;
}
