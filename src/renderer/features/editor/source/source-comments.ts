import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { notifyBriefly } from '../../../look/notices';

/** `%%…%%`, as far as a text shows it without being read. */
const COMMENT = /%%([^]*?)%%/g;

/** Writes `%%%%` behind the selected words, with the cursor inside. */
export function writeSourceComment(view: EditorView): void {
  if (view.state.readOnly) return;
  const { to } = view.state.selection.main;
  view.dispatch({
    changes: { from: to, insert: '%%%%' },
    selection: { anchor: to + 2 },
    scrollIntoView: true,
    userEvent: 'input',
  });
  view.focus();
}

/** Selects the words of the next comment, or of the one before, and brings them into sight. */
export function goToSourceComment(view: EditorView, step: 'next' | 'previous'): void {
  const places = findComments(view.state);
  const { from, to } = view.state.selection.main;
  const place =
    step === 'next'
      ? (places.find((one) => one.from >= to && one.from > from) ?? places[0])
      : (places.findLast((one) => one.to <= from && one.from < from) ?? places.at(-1));
  view.focus();
  if (place === undefined) {
    notifyBriefly('This entry has no comments.');
    return;
  }
  view.dispatch({
    selection: { anchor: place.from, head: place.to },
    effects: EditorView.scrollIntoView(place.from, { y: 'nearest', yMargin: 40 }),
  });
}

function findComments(
  state: EditorState,
): readonly { readonly from: number; readonly to: number }[] {
  const tree = syntaxTree(state);
  return [...state.doc.toString().matchAll(COMMENT)].flatMap(({ index, 1: words = '' }) => {
    const isCode = /Code/.test(tree.resolveInner(index, 1).name);
    const from = index + 2;
    return isCode || words.trim() === '' ? [] : [{ from, to: from + words.length }];
  });
}
