// @vitest-environment happy-dom
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { openEditor } from '../testing/open-editor';

test('the text scrolls to the cursor where a change asks for it, and not where the focus comes back', () => {
  const { view, state } = openEditor(fromMarkdown('text').document);
  /** Whether the text stays, as the editor asks before it scrolls. */
  const stays = (at: EditorState): boolean =>
    view.someProp('handleScrollToSelection', (handle) => handle({ state: at } as EditorView)) ===
    true;
  expect(stays(state)).toBe(true);
  const typed = state.apply(state.tr.insertText('a', 1).scrollIntoView());
  expect(stays(typed)).toBe(false);
  expect(stays(typed)).toBe(true);
  expect(stays(typed.apply(typed.tr.insertText('b', 1)))).toBe(true);
});
