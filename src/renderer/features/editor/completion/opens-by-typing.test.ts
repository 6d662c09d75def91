// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { afterEach, expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { followDocument, reworkDocument } from '../follow-document';
import { openEditor } from '../testing/open-editor';
import { pressKey, typeInto } from '../testing/typing';
import { noteLinkAction } from '../toolbar/note-link-action';

let editor: Editor;

function open(markdown: string): void {
  editor = openEditor(fromMarkdown(markdown).document);
  const end = Selection.atEnd(editor.state.doc);
  editor.view.dispatch(editor.state.tr.setSelection(end));
}

/** What a menu makes its suggestions for, or null while none is open. */
const suggestedFor = (): string | null =>
  editor.view.dom.querySelector('.suggestion')?.textContent ?? null;

afterEach(() => editor.destroy());

test.each(['[[Foo', '#learn', '/head'])('%s opens a menu as it is typed', (typed) => {
  open('See');
  typeInto(editor, ` ${typed}`);
  expect(suggestedFor()).toBe(typed);
});

test('after Escape the links stay away, whatever the line goes on with', () => {
  open('See');
  typeInto(editor, ' [[Foo');
  pressKey(editor, 'Escape');
  expect(suggestedFor()).toBeNull();
  for (const letter of ' and more words.') {
    typeInto(editor, letter);
    expect(suggestedFor()).toBeNull();
  }
  pressKey(editor, 'Enter');
  expect(editor.state.doc.childCount).toBe(2);
  typeInto(editor, 'and [[Bar');
  expect(suggestedFor()).toBe('[[Bar');
});

test('another [[ in the same line opens them anew', () => {
  open('See');
  typeInto(editor, ' [[Foo');
  pressKey(editor, 'Escape');
  typeInto(editor, ' and [[Bar');
  expect(suggestedFor()).toBe('[[Bar');
});

test('a cursor that is put behind [[ opens nothing, a letter typed there does', () => {
  open('See [[Foo');
  expect(suggestedFor()).toBeNull();
  typeInto(editor, 't');
  expect(suggestedFor()).toBe('[[Foot');
});

test.each([
  ['comes from elsewhere', followDocument],
  ['is made to the text as a whole', reworkDocument],
])('a change that %s opens nothing', (_name, bring) => {
  open('See');
  const next = editor.schema.nodeFromJSON(fromMarkdown('See [[Foo').document);
  editor.view.dispatch(bring(editor.state, next));
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)));
  expect(editor.getText()).toBe('See [[Foo');
  expect(suggestedFor()).toBeNull();
});

test('a change from elsewhere leaves the menu of what is being typed open', () => {
  open('before\n\nSee');
  typeInto(editor, ' [[Foo');
  const next = editor.state.tr.insertText('long ', 1).doc;
  editor.view.dispatch(followDocument(editor.state, next));
  expect(suggestedFor()).toBe('[[Foo');
});

test('what Undo and Redo bring back opens nothing', () => {
  open('See');
  typeInto(editor, ' [[Foo');
  editor.commands.undo();
  expect(editor.getText()).toBe('See');
  editor.commands.redo();
  expect(editor.getText()).toBe('See [[Foo');
  expect(suggestedFor()).toBeNull();
});

test('“Link to a note” and Backspace behind a link open the links', () => {
  open('See ');
  noteLinkAction.run(editor);
  expect(suggestedFor()).toBe('[[');
  typeInto(editor, 'Foo]]');
  expect(suggestedFor()).toBeNull();
  pressKey(editor, 'Backspace');
  expect(suggestedFor()).toBe('[[Foo');
});
