import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { toMarkdown } from '#core/document/to-markdown';
import { placeImages } from './place-images';

const image = (src: string) => schema.node('image', { src });

/** A text in which `|` is the place. */
function stateOf(markdown: string): { state: EditorState; place: number } {
  const doc = schema.nodeFromJSON(fromMarkdown(markdown).document);
  const state = EditorState.create({ doc, plugins: [history()] });
  let place = 0;
  doc.descendants((node, position) => {
    const at = node.text?.indexOf('|') ?? -1;
    if (at >= 0) place = position + at;
  });
  return { state: state.apply(state.tr.delete(place, place + 1)), place };
}

const written = ({ doc }: EditorState): string => toMarkdown(doc.toJSON()).trimEnd();

describe('images that come into a text', () => {
  it.each([
    ['an empty text', '|', '![](a.png)\n\nX'],
    ['at the end', 'one|\n\ntwo', 'one\n\n![](a.png)\n\nX\n\ntwo'],
    ['at the beginning', '|one', '![](a.png)\n\nXone'],
    ['in the midst', 'one| two', 'one\n\n![](a.png)\n\nXtwo'],
    ['behind a space', 'one |\n\ntwo', 'one\n\n![](a.png)\n\nX\n\ntwo'],
    ['behind a heading', '# one|\n\ntwo', '# one\n\n![](a.png)\n\nX\n\ntwo'],
    ['in a list', '- one|\n- two', '- one\n\n  ![](a.png)\n\n  X\n- two'],
    ['in a quotation', '> one|', '> one\n>\n> ![](a.png)\n>\n> X'],
    ['in code', '```\none|\n```', '```\none\n```\n\n![](a.png)\n\nX'],
    [
      'in a callout’s title',
      '> [!tip] one|\n> two',
      '> [!tip] one\n> ![](a.png)\n>\n> X\n>\n> two',
    ],
    ['in a cell', '| a |\n| - |\n| b\\| |', '| a |\n| --- |\n| b![](a.png)X |'],
  ])('%s: stand alone, and what is typed next is below', (_, before, after) => {
    const { state, place } = stateOf(before);
    const placed = state.apply(placeImages(state, [image('a.png')], place));
    placed.doc.check();
    const typed = placed.apply(placed.tr.insertText('X'));
    expect(written(typed)).toBe(after);
  });

  test('several stand one below the other, and one undo takes them and not what was typed before', () => {
    const { state, place } = stateOf('one|two');
    const typed = state.apply(state.tr.insertText('!', place));
    let placed = typed.apply(placeImages(typed, [image('a.png'), image('b.png')], place + 1));
    expect(written(placed)).toBe('one!\n\n![](a.png)\n\n![](b.png)\n\ntwo');
    undo(placed, (tr) => {
      placed = placed.apply(tr);
    });
    expect(written(placed)).toBe('one!two');
  });

  test('the text above keeps its name, the one below has none yet', () => {
    const { state, place } = stateOf('one| two ^name');
    const { doc } = state.apply(placeImages(state, [image('a.png')], place));
    expect(doc.content.content.map(({ attrs }) => attrs['id'])).toEqual([
      state.doc.firstChild?.attrs['id'],
      null,
      null,
    ]);
  });
});
