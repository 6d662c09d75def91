import { history, undo } from '@tiptap/pm/history';
import { EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { toMarkdown } from '#core/document/to-markdown';
import { commentPlace, keepComment, nextComment, removeComment } from './put-comment';

/** The state of a Markdown; what stands between `«` and `»` is selected. */
function stateOf(markdown: string): EditorState {
  const doc = schema.nodeFromJSON(fromMarkdown(markdown).document);
  const state = EditorState.create({ doc, plugins: [history()] });
  const [start, end] = [placeOf(state, '«'), placeOf(state, '»')];
  if (start === null || end === null) return state;
  const tr = state.tr.delete(end, end + 1).delete(start, start + 1);
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, start, end - 1)));
}

function placeOf({ doc }: EditorState, sign: string): number | null {
  let found: number | null = null;
  doc.descendants((node, position) => {
    const at = node.text?.indexOf(sign) ?? -1;
    if (at >= 0) found = position + at;
  });
  return found;
}

function select(state: EditorState, position: number): EditorState {
  return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, position)));
}

/** Selects the first comment. */
function selectComment(state: EditorState): EditorState {
  const start = state.apply(state.tr.setSelection(Selection.atStart(state.doc)));
  return select(state, nextComment(start, 1)?.position ?? -1);
}

function keep(state: EditorState, text: string): EditorState {
  const transaction = keepComment(state, text);
  if (transaction === null) throw new Error('Nothing was kept.');
  const next = state.apply(transaction);
  next.doc.check();
  return next;
}

const write = ({ doc }: EditorState): string => toMarkdown(doc.toJSON());

test.each([
  ['the selected words', 'some «words» here', 'some words%%why?%% here\n'],
  ['the cursor', 'some wor«»ds', 'some wor%%why?%%ds\n'],
  ['bold words', '**some «words» here**', '**some words%%why?%% here**\n'],
  ['a heading', '# A «title»', '# A title%%why?%%\n'],
  ['several blocks', 'a «b\n\nc» d', 'a b\n\nc%%why?%% d\n'],
])('puts a comment behind %s', (_, before, after) => {
  expect(write(keep(stateOf(before), 'why?'))).toBe(after);
});

test('writes on behind the new comment', () => {
  const state = keep(stateOf('some «words» here'), 'why?');
  expect(write(state.apply(state.tr.insertText('!')))).toBe('some words%%why?%%! here\n');
});

test('an empty paragraph and a selected block get a comment of its own, of any lines', () => {
  const empty = stateOf('«»');
  expect(commentPlace(empty)).toBe('block');
  expect(write(keep(empty, 'todo:\n\n- one'))).toBe('%%todo:\n\n- one%%\n');
  const rule = select(stateOf('***\n\nend'), 0);
  expect(commentPlace(rule)).toBe('block');
  expect(write(keep(rule, 'why?'))).toBe('***\n\n%%why?%%\n\nend\n');
});

test('where no empty line is between blocks a comment is a part of the paragraph', () => {
  expect(commentPlace(stateOf('- one\n- «»'))).toBe('paragraph');
  expect(commentPlace(selectComment(stateOf('- %%two%%')))).toBe('paragraph');
  expect(commentPlace(selectComment(stateOf('- one\n\n  %%two%%')))).toBe('block');
  expect(commentPlace(selectComment(stateOf('> %%two%%')))).toBe('block');
});

test('a comment has one line in headings and cells, and no place in code', () => {
  expect(commentPlace(stateOf('a «b»'))).toBe('paragraph');
  expect(commentPlace(stateOf('- a «b»'))).toBe('paragraph');
  expect(commentPlace(stateOf('# a «b»'))).toBe('line');
  expect(commentPlace(stateOf('| a «b» |\n| - |\n'))).toBe('cell');
  const code = stateOf('```\na «b»\n```');
  expect(commentPlace(code)).toBeNull();
  expect(keepComment(code, 'why?')).toBeNull();
});

test('changes the selected comment, and leaves it alone where nothing is other', () => {
  const state = selectComment(stateOf('a %% old %% b'));
  expect(write(keep(state, 'new'))).toBe('a %% new %% b\n');
  expect(keepComment(state, 'old')).toBeNull();
  const block = selectComment(stateOf('%%\nold\n%%\n'));
  expect(write(keep(block, '- a\n\n- b'))).toBe('%%\n- a\n\n- b\n%%\n');
});

test('takes a comment out as one step for Undo', () => {
  const before = selectComment(stateOf('a%%why?%% b'));
  const removed = removeComment(before);
  let state = before.apply(removed ?? before.tr);
  expect(write(state)).toBe('a b\n');
  undo(state, (transaction) => {
    state = state.apply(transaction);
  });
  expect(write(state)).toBe('a%%why?%% b\n');
  expect(write(keep(before, ' '))).toBe('a b\n');
  expect(keepComment(stateOf('a «b»'), ' ')).toBeNull();
  expect(removeComment(stateOf('a «b»'))).toBeNull();
});

test('goes from comment to comment, around the end and back', () => {
  let state = selectComment(stateOf('a %%one%% b\n\n%%two%%\n\n- c %%three%%\n'));
  const go = (step: 1 | -1): unknown => {
    const found = nextComment(state, step);
    state = select(state, found?.position ?? -1);
    return found?.node.attrs['value'];
  };
  expect([go(1), go(1), go(1)]).toEqual(['two', 'three', 'one']);
  expect([go(-1), go(-1), go(-1)]).toEqual(['three', 'two', 'one']);
  expect(nextComment(stateOf('none'), 1)).toBeNull();
});
