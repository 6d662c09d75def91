import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, Selection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { toMarkdown } from '#core/document/to-markdown';
import { deleteBlock, duplicateBlock } from './block-commands';
import { movableAt, movableOf } from './movable';
import { moveBlock } from './move-block';
import { moveTo } from './move-to';

const TABLE = '| head |\n| --- |\n| one |\n| two |\n';

/** The state of a Markdown with the cursor before a word. */
function stateAt(markdown: string, word: string): EditorState {
  const doc = schema.nodeFromJSON(fromMarkdown(markdown).document);
  const selection = Selection.near(doc.resolve(placeOf(doc, word)));
  return EditorState.create({ doc, selection, plugins: [history()] });
}

function placeOf(doc: Node, word: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    const at = node.text?.indexOf(word) ?? -1;
    if (at >= 0 && found < 0) found = position + at;
  });
  if (found < 0) throw new Error(`“${word}” is not in the text.`);
  return found;
}

/** Only what can stand in the document, written as Markdown. */
function write(state: EditorState): string {
  state.doc.check();
  return toMarkdown(state.doc.toJSON());
}

function run(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

/** What comes of moving what holds a word to before or after what holds another. */
function move(markdown: string, word: string, way: 'before' | 'after', other: string) {
  const state = stateAt(markdown, word);
  const moved = movableAt(state.doc, placeOf(state.doc, word));
  const target = movableAt(state.doc, placeOf(state.doc, other));
  if (!moved || !target) throw new Error('Nothing to move.');
  const tr = moveTo(state, moved, way === 'before' ? target.from : target.to);
  return tr && state.apply(tr);
}

test.each([
  ['a block', 'one\n\ntwo\n\nthree\n', 'three', 'before', 'one', 'three\n\none\n\ntwo\n'],
  ['an item', '- one\n- two\n- three\n', 'one', 'after', 'three', '- two\n- three\n- one\n'],
  ['an item with items', '- one\n  - in\n- two\n', 'one', 'after', 'two', '- two\n- one\n  - in\n'],
  [
    'into a list in a list',
    '- one\n  - in\n- two\n',
    'two',
    'before',
    'in',
    '- one\n  - two\n  - in\n',
  ],
  [
    'out of the list',
    'text\n\n- one\n- two\n',
    'two',
    'before',
    'text',
    '- two\n\ntext\n\n- one\n',
  ],
  ['the last of a list', 'text\n\n- one\n', 'one', 'before', 'text', '- one\n\ntext\n'],
  [
    'to tasks',
    '- one\n- two\n\n1. x\n\n- [x] done\n',
    'one',
    'after',
    'done',
    '- two\n\n1. x\n\n- [x] done\n- [ ] one\n',
  ],
  [
    'a task to items',
    '- [x] done\n- [ ] left\n\n1. x\n',
    'done',
    'after',
    'x',
    '- [ ] left\n\n1. x\n2. [x] done\n',
  ],
  ['a row', TABLE, 'two', 'before', 'one', '| head |\n| --- |\n| two |\n| one |\n'],
] as const)('moves %s', (_what, markdown, word, way, other, wanted) => {
  const moved = move(markdown, word, way, other);
  expect(moved && write(moved)).toBe(wanted);
});

test('finds the item beside a place between items', () => {
  const { doc } = stateAt('- one\n- two\n', 'one');
  const [first, second] = ['one', 'two'].map((word) => movableAt(doc, placeOf(doc, word)));
  expect(first?.kind).toBe('item');
  expect([0, 1, 2].map((place) => movableAt(doc, place))).toEqual([first, first, first]);
  expect(movableAt(doc, doc.content.size)).toEqual(second);
});

test('moves nothing into itself, no row out of its table and no block into a list', () => {
  expect(move('- one\n  - in\n', 'one', 'after', 'in')).toBeNull();
  expect(move('one\n\ntwo\n', 'one', 'before', 'one')).toBeNull();
  expect(move(`text\n\n${TABLE}`, 'one', 'before', 'text')).toBeNull();
  expect(move('text\n\n- one\n', 'text', 'after', 'one')).toBeNull();
});

test('keeps the cursor in its words, and one undo puts all back', () => {
  const moved = move('- one\n- two words\n', 'words', 'before', 'one');
  if (!moved) throw new Error('Nothing was moved.');
  expect(moved.selection.$head.parent.textContent).toBe('two words');
  expect(moved.selection.$head.parentOffset).toBe(4);
  expect(write(run(moved, undo) ?? moved)).toBe('- one\n- two words\n');
});

test('moves past neighbours by keys, but no row above the header', () => {
  const step = (markdown: string, word: string, way: 1 | -1) => {
    const next = run(stateAt(markdown, word), moveBlock(way));
    return next && write(next);
  };
  expect(step('one\n\n> two\n', 'two', -1)).toBe('> two\n\none\n');
  expect(step('- one\n- two\n', 'one', 1)).toBe('- two\n- one\n');
  expect(step(TABLE, 'one', 1)).toBe('| head |\n| --- |\n| two |\n| one |\n');
  expect(step(TABLE, 'one', -1)).toBeNull();
  expect(step(`text\n\n${TABLE}`, 'head', -1)).toBe(`${TABLE}\ntext\n`);
});

test('a copy has no name of its own, and what is deleted leaves a right document', () => {
  const state = stateAt('one ^name\n\ntwo\n', 'one');
  const copied = run(state, duplicateBlock) ?? state;
  expect(write(copied)).toBe('one ^name\n\none\n\ntwo\n');
  expect(write(run(copied, deleteBlock) ?? copied)).toBe('one ^name\n\ntwo\n');
  for (const markdown of ['one\n', '- one\n', TABLE, '> one\n']) {
    const last = run(stateAt(markdown, 'one'), deleteBlock);
    expect(last && write(last)).not.toContain('one');
  }
});

test('whatever is moved anywhere, the text stays whole', () => {
  const parts = ['para', '- a\n- b\n  - c', '- [ ] t\n- [x] u', '1. n\n2. m', '> q', TABLE, '---'];
  const markdowns = fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 })
    .map((some) => some.join('\n\n'));
  const letters = (doc: Node) => doc.textContent.split('').toSorted().join('');
  fc.assert(
    fc.property(markdowns, fc.nat(), fc.nat(), (markdown, from, to) => {
      const doc = schema.nodeFromJSON(fromMarkdown(markdown).document);
      const state = EditorState.create({ doc, plugins: [history()] });
      const moved = movableAt(doc, from % doc.content.size);
      const tr = moved && moveTo(state, moved, to % doc.content.size);
      if (!tr) return;
      tr.doc.check();
      expect(letters(tr.doc)).toBe(letters(doc));
      expect(movableOf(tr.selection)).not.toBeNull();
      const next = state.apply(tr);
      expect(run(next, undo)?.doc.eq(doc)).toBe(true);
    }),
    { numRuns: 400 },
  );
});
