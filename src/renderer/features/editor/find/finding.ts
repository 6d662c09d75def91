import { type Editor, Extension } from '@tiptap/core';
import type { Command, EditorState } from '@tiptap/pm/state';
import {
  findNext,
  findPrev,
  getMatchHighlights,
  getSearchState,
  replaceAll,
  replaceNext,
  search,
  SearchQuery,
  setSearchState,
} from 'prosemirror-search';
import type { FindStore, FindWords } from './find-store';

/** Finding and replacing in the text (Mod+F by the window's command); Mod+G and F3 go on. */
export const finding = (store: FindStore) =>
  Extension.create({
    name: 'finding',
    addProseMirrorPlugins: () => [search()],
    addKeyboardShortcuts() {
      const next = ({ editor }: { editor: Editor }): boolean => goOn(editor, store, 1);
      const previous = ({ editor }: { editor: Editor }): boolean => goOn(editor, store, -1);
      return {
        'Mod-g': next,
        'Mod-Shift-g': previous,
        F3: next,
        'Shift-F3': previous,
        Escape: () => {
          if (!store.get().isOpen) return false;
          store.close();
          return true;
        },
      };
    },
  });

/** Opens the panel with what is selected, where that is within a line. */
export function openFinding(editor: Editor, store: FindStore, replaces: boolean): void {
  const { from, to, empty } = editor.state.selection;
  const selected = empty ? '' : editor.state.doc.textBetween(from, to, '\n', '\n');
  store.open(selected.includes('\n') ? '' : selected, replaces);
}

/** How many there are, and which of them is selected: 0 for none. */
export interface Matches {
  readonly count: number;
  readonly current: number;
  /** Whether the words can be looked for; a regular expression may be unfinished. */
  readonly isValid: boolean;
}

export function readMatches(state: EditorState): Matches {
  const found = getMatchHighlights(state).find();
  const { from, to } = state.selection;
  const current = found.findIndex((one) => one.from === from && one.to === to) + 1;
  const query = getSearchState(state)?.query;
  return { count: found.length, current, isValid: query?.search === '' || query?.valid === true };
}

/** Marks what is found in the text; an empty text marks nothing. */
export function lookFor(editor: Editor, words: FindWords): void {
  const query = new SearchQuery({ ...words, literal: !words.regexp });
  const last = getSearchState(editor.state)?.query;
  if (last?.eq(query) === true) return;
  editor.view.dispatch(setSearchState(editor.state.tr, query));
}

/** Goes to the first one at the cursor or after it, or stays where nothing is found. */
export function goToNearest(editor: Editor): void {
  const { from } = editor.state.selection;
  const query = getSearchState(editor.state)?.query;
  const found = query?.findNext(editor.state, from) ?? query?.findNext(editor.state);
  if (!found) return;
  editor.commands.setTextSelection({ from: found.from, to: found.to });
  showSelection(editor);
}

/** Goes on looking for the same, also when the panel is closed. */
function goOn(editor: Editor, store: FindStore, direction: 1 | -1): boolean {
  const { isOpen, words } = store.get();
  lookFor(editor, words);
  const isFound = step(editor, direction);
  if (!isOpen) lookFor(editor, { ...words, search: '' });
  return isFound;
}

/** @returns whether there is one */
export function step(editor: Editor, direction: 1 | -1): boolean {
  return run(editor, direction === 1 ? findNext : findPrev);
}

/** Replaces the selected one and goes to the next, or just goes to the next. */
export function replaceOne(editor: Editor): boolean {
  return run(editor, replaceNext);
}

/** Replaces all of them, as one step that can be undone. @returns how many there were */
export function replaceEach(editor: Editor): number {
  const { count } = readMatches(editor.state);
  run(editor, replaceAll);
  return count;
}

function run(editor: Editor, command: Command): boolean {
  const isDone = command(editor.state, editor.view.dispatch);
  if (isDone) showSelection(editor);
  return isDone;
}

/** The text scrolls by itself only while it has the focus, which the panel has. */
function showSelection({ view }: Editor): void {
  const found = view.dom.querySelector('.ProseMirror-active-search-match');
  found?.scrollIntoView({ block: 'nearest' });
}
