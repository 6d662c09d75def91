// @vitest-environment happy-dom
import { schema } from '#core/document/schema';
import { fromMarkdown } from '#core/document/from-markdown';
import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, it } from 'vitest';
import { codeColours } from './code-colours';

const plugin = codeColours();

function open(markdown: string): EditorState {
  const doc = schema.nodeFromJSON(fromMarkdown(markdown).document);
  return EditorState.create({ doc, plugins: [plugin] });
}

/** What is coloured, as the words with their classes. */
function coloured(state: EditorState): readonly string[] {
  const set = plugin.getState(state) as DecorationSet;
  return set.find().map(({ from, to }) => state.doc.textBetween(from, to));
}

/** What each colour is made of, which stays the same while the colour is only moved. */
function madeOf(state: EditorState): readonly unknown[] {
  const set = plugin.getState(state) as DecorationSet;
  return set.find().map((decoration) => Reflect.get(decoration, 'type') as unknown);
}

/** Where a word begins. */
function placeOf(state: EditorState, word: string): number {
  let found = -1;
  state.doc.descendants((node, position) => {
    const at = node.text?.indexOf(word) ?? -1;
    if (found < 0 && at >= 0) found = position + at;
  });
  return found;
}

const TWO = '```js\nconst a = 1;\n```\n\nwords\n\n```js\nlet b = 2;\n```\n';

it('colours every block at first, in its own language', () => {
  expect(coloured(open(TWO))).toEqual(['const', '1', 'let', '2']);
  expect(coloured(open('```js {1} title="a"\nlet a;\n```\n\n```\nlet b;\n```\n'))).toEqual(['let']);
});

it('colours only the block that is typed in anew', () => {
  const before = open(TWO);
  const after = before.apply(before.tr.insertText('const c = 3; ', placeOf(before, 'let b')));
  expect(coloured(after)).toEqual(['const', '1', 'const', '3', 'let', '2']);
  const [first, , , , last] = madeOf(after);
  expect(first).toBe(madeOf(before)[0]);
  expect(last).not.toBe(madeOf(before)[3]);
});

it('follows text typed before it, another language, and a block that becomes code', () => {
  const state = open(TWO);
  const typed = state.apply(state.tr.insertText('more ', placeOf(state, 'words')));
  expect(coloured(typed)).toEqual(['const', '1', 'let', '2']);
  const plain = typed.apply(typed.tr.setNodeAttribute(0, 'language', 'text'));
  expect(coloured(plain)).toEqual(['let', '2']);
  const at = placeOf(plain, 'words');
  const { tr } = plain;
  tr.setBlockType(at, at, schema.node('codeBlock').type, { language: 'js' });
  expect(coloured(plain.apply(tr.insertText('var x ', at)))).toEqual(['var', 'let', '2']);
  const gone = plain.apply(plain.tr.delete(0, plain.doc.content.size));
  expect(coloured(gone)).toEqual([]);
});
