import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, type DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { HostBridge } from '../host-bridge';
import { marksOf, showMarks } from '../text-marking';
import { lookAtRest } from './look-at-rest';
import type { Mistake } from './mistake';
import { SpellingCheck } from './spelling-check';
import { askForWord } from './word-request';
import { blocksOf } from './words-of-block';

const key = new PluginKey<DecorationSet>('spelling');

/**
 * Underlines words that no dictionary holds. A right click, and F7 for the one at the cursor or the
 * next one, tell what may have been meant.
 */
export const spelling = (bridge: HostBridge) =>
  Extension.create({
    name: 'spelling',
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
                const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
                const mistake = at && mistakeAt(view.state, at.pos);
                if (!mistake) return false;
                event.preventDefault();
                askAbout(editor, mistake);
                return true;
              },
            },
          },
          view: (view) => checkAtRest(view, new SpellingCheck(() => bridge.host.spelling), bridge),
        }),
      ];
    },
    addKeyboardShortcuts() {
      return {
        F7: ({ editor }) => {
          const { empty, from } = editor.state.selection;
          const here = empty ? mistakeAt(editor.state, from) : null;
          return showMistake(editor, here ?? nextMistake(editor.state));
        },
      };
    },
  });

/** Keeps the marks of the text as it is at rest. */
function checkAtRest(first: EditorView, check: SpellingCheck, bridge: HostBridge) {
  let view = first;
  const looks = lookAtRest(bridge.host.spelling, check, async () => {
    const { doc } = view.state;
    const mistakes = await check.find(blocksOf(doc));
    // What was typed meanwhile is looked at soon.
    if (looks.isOver() || view.isDestroyed || view.state.doc !== doc) return;
    const shown = mistakes.filter((mistake) => !isBeingTyped(view, mistake));
    showMarks(view, key, doc, shown.map(toDecoration));
  });
  return {
    update: (updated: EditorView, before: EditorState) => {
      view = updated;
      const isLeft = !before.selection.eq(view.state.selection);
      if (before.doc !== view.state.doc || isLeft) looks.soon();
    },
    destroy: looks.end,
  };
}

/** The word that the cursor stands at the end of may go on. */
function isBeingTyped(view: EditorView, { to }: Mistake): boolean {
  const { empty, from } = view.state.selection;
  return view.hasFocus() && empty && from === to;
}

function toDecoration({ from, to, word }: Mistake): Decoration {
  return Decoration.inline(from, to, { class: 'misspelled' }, { word });
}

function toMistake({ from, to, spec }: Decoration): Mistake {
  return { from, to, word: (spec as { word: string }).word };
}

/** A word that was changed a moment ago is still marked, but no longer the one that is wrong. */
function mistakesIn(state: EditorState, from?: number, to?: number): Mistake[] {
  const marked = key.getState(state)?.find(from, to) ?? [];
  return marked
    .map(toMistake)
    .filter((mistake) => state.doc.textBetween(mistake.from, mistake.to) === mistake.word);
}

function mistakeAt(state: EditorState, position: number): Mistake | null {
  return mistakesIn(state, position, position)[0] ?? null;
}

/** The next one after the selection, or the first one from the top. */
function nextMistake(state: EditorState): Mistake | null {
  const all = mistakesIn(state).toSorted((a, b) => a.from - b.from);
  return all.find(({ from }) => from > state.selection.from) ?? all[0] ?? null;
}

function showMistake(editor: Editor, mistake: Mistake | null): boolean {
  if (mistake === null) return true;
  const { state, view } = editor;
  const selection = TextSelection.create(state.doc, mistake.from, mistake.to);
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  askAbout(editor, mistake);
  return true;
}

function askAbout(editor: Editor, { word, from, to }: Mistake): void {
  askForWord(editor, {
    word,
    anchor: () => {
      if (editor.isDestroyed) return null;
      const { left, top, bottom } = editor.view.coordsAtPos(from);
      return { left, top, height: bottom - top };
    },
    // The marks of the word stay on it.
    replace: (other) =>
      editor.commands.command(({ tr }) => tr.insertText(other, from, to).docChanged),
    focus: () => editor.view.focus(),
  });
}
