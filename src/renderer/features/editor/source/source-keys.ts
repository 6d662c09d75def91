import {
  defaultKeymap,
  historyKeymap,
  indentLess,
  indentMore,
  redo,
  toggleComment,
} from '@codemirror/commands';
import { markdownKeymap } from '@codemirror/lang-markdown';
import { searchKeymap } from '@codemirror/search';
import { EditorSelection, type StateCommand } from '@codemirror/state';
import { keymap } from '@codemirror/view';

/** Puts signs around the selected words, or takes them away. */
function toggleSigns(sign: string): StateCommand {
  return ({ state, dispatch }) => {
    const size = sign.length;
    const changes = state.changeByRange(({ from, to }) => {
      const isAround =
        state.sliceDoc(from - size, from) === sign && state.sliceDoc(to, to + size) === sign;
      return isAround
        ? {
            changes: [
              { from: from - size, to: from },
              { from: to, to: to + size },
            ],
            range: EditorSelection.range(from - size, to - size),
          }
        : {
            changes: [
              { from, insert: sign },
              { from: to, insert: sign },
            ],
            range: EditorSelection.range(from + size, to + size),
          };
    });
    dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input' }));
    return true;
  };
}

/** `[words](|)`: the address is to be typed next. */
const makeLink: StateCommand = ({ state, dispatch }) => {
  const changes = state.changeByRange(({ from, to }) => ({
    changes: [
      { from, insert: '[' },
      { from: to, insert: ']()' },
    ],
    range: EditorSelection.cursor(from === to ? from + 1 : to + 3),
  }));
  dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input' }));
  return true;
};

/** The keys of the source: the same for the same as in the rich text, and those of CodeMirror. */
export const sourceKeys = keymap.of([
  { key: 'Mod-b', run: toggleSigns('**'), preventDefault: true },
  { key: 'Mod-i', run: toggleSigns('*'), preventDefault: true },
  { key: 'Mod-e', run: toggleSigns('`'), preventDefault: true },
  { key: 'Mod-Shift-s', run: toggleSigns('~~'), preventDefault: true },
  { key: 'Mod-Shift-h', run: toggleSigns('=='), preventDefault: true },
  { key: 'Mod-k', run: makeLink, preventDefault: true },
  { key: 'Mod-Shift-z', run: redo, preventDefault: true },
  // Esc, then Tab leaves the text: CodeMirror lets the window have that Tab.
  { key: 'Tab', run: indentMore, shift: indentLess },
  ...markdownKeymap,
  ...searchKeymap,
  ...historyKeymap,
  // Its key switches the view.
  ...defaultKeymap.filter(({ run }) => run !== toggleComment),
]);
