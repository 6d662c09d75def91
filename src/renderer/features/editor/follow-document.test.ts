import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { followDocument } from './follow-document';

const read = (markdown: string) => schema.nodeFromJSON(fromMarkdown(markdown).document);
const stateOf = (markdown: string) =>
  EditorState.create({ doc: read(markdown), plugins: [history()] });

test('makes any document the other', () => {
  const blocks = fc
    .array(
      fc.constantFrom('a', 'a b', 'b **c**', '# a', '- a\n- b', '> a', '| a |\n|-|\n| b |', '---'),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('\n\n'));
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const state = stateOf(before);
      const followed = state.apply(followDocument(state, read(after)));
      expect(followed.doc.toJSON()).toEqual(read(after).toJSON());
    }),
  );
});

test('leaves the cursor in its words between blocks that were changed', () => {
  const state = stateOf('one\n\ntwo words\n\nthree');
  const at = 9;
  const before = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  const followed = before.apply(followDocument(before, read('one longer\n\ntwo words\n\n3')));
  const { $from } = followed.selection;
  expect([$from.parent.textContent, $from.parentOffset]).toEqual([
    'two words',
    before.selection.$from.parentOffset,
  ]);
});

test.each([
  ['- one\n- two words\n- three', '- one longer\n- two words\n- 3\n- four'],
  ['> one\n>\n> two words', '> new\n>\n> one\n>\n> two words'],
  ['- one\n  - two words\n  - three', '- one, changed\n  - two words\n  - 3'],
])('leaves the cursor in its words within %j', (mine, theirs) => {
  const state = stateOf(mine);
  let at = 0;
  state.doc.descendants((node, place) => {
    if (node.isText && node.text === 'two words') at = place + 4;
  });
  const before = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  const { $from } = before.apply(followDocument(before, read(theirs))).selection;
  expect([$from.parent.textContent, $from.parentOffset]).toEqual(['two words', 4]);
});

test('leaves the cursor in a block whose end was changed', () => {
  const state = stateOf('some words here');
  const before = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5)));
  const followed = before.apply(followDocument(before, read('some words there and more')));
  expect(followed.selection.from).toBe(5);
});

test('lets Undo take back what was typed here alone', () => {
  const state = stateOf('one\n\ntwo');
  const typed = state.apply(state.tr.insertText('mine ', 1));
  let followed = typed.apply(followDocument(typed, read('mine one\n\ntwo theirs')));
  undo(followed, (step) => {
    followed = followed.apply(step);
  });
  expect(followed.doc.textContent).toBe('onetwo theirs');
});
