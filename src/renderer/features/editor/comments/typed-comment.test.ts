// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { afterEach, expect, test } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toHtml } from '#core/document/to-html';
import { toMarkdown } from '#core/document/to-markdown';
import { readerCopy } from '#core/publish/reader-copy';
import { openEditor } from '../testing/open-editor';
import { pressKey, typeInto } from '../testing/typing';

let editor: Editor;

/** Types at the end of a text. */
function type(typed: string, markdown = ''): DocumentNode {
  editor = openEditor(fromMarkdown(markdown).document);
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)));
  typeInto(editor, typed);
  editor.state.doc.check();
  return editor.getJSON() as DocumentNode;
}

/** What the comments in a document's lines say. */
function commentsOf(document: DocumentNode): unknown[] {
  const { type: name, attrs, content = [] } = document;
  return [...(name === 'comment' ? [attrs?.['value']] : []), ...content.flatMap(commentsOf)];
}

afterEach(() => editor.destroy());

test.each([
  ['in a sentence', 'Some %%why?%% words', ''],
  ['with the spaces in it', 'Some %% why? %% words', ''],
  ['with a percent sign in it', 'Some %%100% sure%% words', ''],
  ['with signs that Markdown knows', 'Some %%a * b_c%% words', ''],
  ['more than one', 'Some %%a%% and %%b%% words', ''],
  ['in a heading', ' %%why?%% words', '# Title'],
  ['in a list', ' %%why?%% words', '- one'],
  ['with a link, a tag, and code in it', 'Some %%as [[Other]] #todo `code` says%% words', ''],
  ['with bold words in it', 'Some %%**very** private%% words', ''],
])(
  'what is typed between the signs is the comment that Markdown reads: %s',
  (_name, typed, before) => {
    const document = type(typed, before);
    const read = fromMarkdown(`${before}${typed}`).document;
    expect(commentsOf(document)).toEqual(commentsOf(read));
    expect(commentsOf(document)).not.toEqual([]);
  },
);

test.each([
  ['%%private remark%%'],
  ['Seen %%private remark%% seen'],
  ['Seen %%private [[remark]] and **private** `remark` #private%% seen'],
])('what is published of %s holds nothing of the remark', (typed) => {
  const document = type(typed);
  expect(toMarkdown(document)).toContain('%%private');
  const content = readerCopy({ title: 'Title', document });
  expect(toMarkdown({ type: 'doc', content }) + toHtml(document)).not.toMatch(/private|remark|%/);
});

test('one Undo takes it back to the typed letters, and these stay', () => {
  type('Some %%as [[Other]] says%%');
  pressKey(editor, 'z', { ctrlKey: true });
  expect(commentsOf(editor.getJSON() as DocumentNode)).toEqual([]);
  expect(editor.getText()).toMatch(/^Some %%as .* says%%$/);
  typeInto(editor, ' and %%more%%');
  expect(commentsOf(editor.getJSON() as DocumentNode)).toEqual(['more']);
});

test.each([
  ['in a code block', '%%x%%', '```\ncode\n```'],
  ['in code', '%%x%% `', '`%%a`'],
  ['without a word', '%%%%%%%%', ''],
  ['with spaces alone', 'a %% %%', ''],
  ['closing what code has', ' b%%', '`a %%`'],
])('no comment comes of it %s', (_name, typed, before) => {
  expect(commentsOf(type(typed, before))).toEqual([]);
});

test('lines of one comment stay lines where it can hold them, and become one where not', () => {
  const lines = (before: string): unknown[] => {
    type('%%first', before);
    pressKey(editor, 'Enter', { shiftKey: true });
    typeInto(editor, 'second%%');
    return commentsOf(editor.getJSON() as DocumentNode);
  };
  expect(lines('Some ')).toEqual(['first\nsecond']);
  editor.destroy();
  expect(lines('# Title ')).toEqual(['first second']);
});
