import { describe, expect, it } from 'vitest';
import {
  contentOf,
  levelOf,
  marksOf,
  optionalAttribute,
  stringAttribute,
  textOf,
  type DocumentNode,
} from './document';
import { applyInlineEdits, editsByChild, positionInBlock } from './inline-edits';
import { isAlike, keepNames } from './keep-names';
import { isLooseList, settleList } from './looseness';
import { endOf, linesOf, startOf, textField } from './markdown-node';
import { hasOrder, hasOtherMarkers, settleBlock } from './settle';
import { mapNodes, visitNodes } from './tree';

const text = (value: string, ...marks: readonly string[]): DocumentNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const node = (type: string, ...content: readonly DocumentNode[]): DocumentNode => ({
  type,
  content,
});
const paragraph = (value: string, attrs?: DocumentNode['attrs']): DocumentNode => ({
  ...node('paragraph', text(value)),
  ...(attrs && { attrs }),
});

describe('a node', () => {
  it('says what it holds, and nothing where it says nothing', () => {
    const heading = { type: 'heading', attrs: { level: 3, id: 'x', cut: 5, none: null } };
    expect(['id', 'cut', 'none', 'gone'].map((name) => stringAttribute(heading, name))).toEqual([
      'x',
      '',
      '',
      '',
    ]);
    expect(['id', 'cut', 'none'].map((name) => optionalAttribute(heading, name))).toEqual([
      'x',
      null,
      null,
    ]);
    expect([levelOf(heading), levelOf({ type: 'heading' })]).toEqual([3, 1]);
    expect(levelOf({ type: 'heading', attrs: { level: '3' } })).toBe(1);
    expect([contentOf(undefined), contentOf(heading)]).toEqual([[], []]);
    expect([marksOf(text('a')), marksOf(text('a', 'bold'))]).toEqual([
      {},
      { marks: [{ type: 'bold' }] },
    ]);
    expect(textOf(node('doc', paragraph('a'), { type: 'image' }, paragraph('b')))).toBe('ab');
  });

  it('of Markdown does so, too', () => {
    const place = {
      start: { line: 2, column: 1, offset: 4 },
      end: { line: 3, column: 2, offset: 9 },
    };
    const placed = { type: 'text', value: 'a', depth: 2, position: place };
    expect([textField(placed, 'value'), textField(placed, 'depth')]).toEqual(['a', '']);
    expect([linesOf(placed), startOf(placed), endOf(placed)]).toEqual([
      { first: 2, last: 3 },
      4,
      9,
    ]);
    const bare = { type: 'text' };
    expect([linesOf(bare), startOf(bare), endOf(bare)]).toEqual([{ first: 1, last: 1 }, 0, 0]);
  });

  it('is visited before what is in it, and replaced after', () => {
    const tree = node('a', node('b', text('c')), node('d'));
    const visited: string[] = [];
    visitNodes(tree, ({ type }) => visited.push(type));
    expect(visited).toEqual(['a', 'b', 'text', 'd']);
    const replaced: string[] = [];
    const same = mapNodes(tree, (each) => {
      replaced.push(each.type);
      return each;
    });
    expect(replaced).toEqual(['text', 'b', 'd', 'a']);
    expect(same).toBe(tree);
    const other = mapNodes(tree, (each) => (each.text === 'c' ? text('x') : each));
    expect(other).toEqual(node('a', node('b', text('x')), node('d')));
    expect(other.content?.[1]).toBe(tree.content?.[1]);
  });
});

describe('what stands in a line', () => {
  const line = node('paragraph', text('abcd'), { type: 'image' }, text('e', 'bold'));
  const put = (path: readonly number[], from: number, to: number) => ({
    path,
    from,
    to,
    node: { type: 'hashtag' },
  });

  it.each([
    [[put([0], 1, 2)], ['a', 'hashtag', 'cd', 'image', 'e']],
    [[put([0], 0, 4)], ['hashtag', 'image', 'e']],
    [
      [put([0], 3, 4), put([0], 0, 1)],
      ['hashtag', 'bc', 'hashtag', 'image', 'e'],
    ],
    [[put([1], 0, 1)], ['abcd', 'hashtag', 'e']],
    [
      [put([2], 0, 1), put([0], 4, 4)],
      ['abcd', 'hashtag', 'image', 'hashtag'],
    ],
    [[], ['abcd', 'image', 'e']],
  ])('is replaced by edits: %j', (edits, pieces) => {
    const edited = applyInlineEdits(line, edits);
    expect(contentOf(edited).map((piece) => piece.text ?? piece.type)).toEqual(pieces);
  });

  it('keeps its marks, and what is not edited is the same', () => {
    const tree = node('doc', line, paragraph('x'));
    const edited = applyInlineEdits(tree, [put([0, 2], 0, 0)]);
    expect(edited.content?.[1]).toBe(tree.content?.[1]);
    expect(edited.content?.[0]?.content?.at(-1)).toEqual(text('e', 'bold'));
    expect(applyInlineEdits(tree, [])).toBe(tree);
    expect([...editsByChild([put([1], 0, 1), put([0], 0, 1), put([1, 2], 3, 4)]).keys()]).toEqual([
      1, 0,
    ]);
  });

  it('has a place in its block', () => {
    const list = node('bulletList', node('listItem', paragraph('ab')), node('listItem', line));
    const at = (path: readonly number[]) => Object.values(positionInBlock(list, put(path, 1, 2)));
    expect([at([0, 0, 0, 0]), at([0, 1, 0, 0]), at([0, 1, 0, 2])]).toEqual([
      [4, 5],
      [10, 11],
      [15, 16],
    ]);
  });
});

describe('lists', () => {
  const list = (
    type: string,
    spread: boolean,
    ...items: readonly DocumentNode[]
  ): DocumentNode => ({
    ...node(type, ...items),
    attrs: { spread },
  });
  const two = node('listItem', paragraph('a'), paragraph('b'));

  it.each(['bulletList', 'orderedList', 'taskList'])('of the type %s are loose or not', (type) => {
    const item = node(type === 'taskList' ? 'taskItem' : 'listItem', paragraph('a'));
    const both = { ...item, content: [paragraph('a'), paragraph('b')] };
    expect(isLooseList(list(type, false, item, item))).toBe(false);
    expect(isLooseList(list(type, true, item, item))).toBe(true);
    expect(isLooseList(list(type, true, item))).toBe(false);
    expect(isLooseList(list(type, false, item, both))).toBe(true);
    expect(settleList(list(type, true, item)).attrs).toEqual({ spread: false });
    expect(settleList(both).attrs).toEqual({ spread: true });
  });

  it('and nothing else is', () => {
    const quote = node('blockquote', paragraph('a'), paragraph('b'));
    expect(settleList(quote)).toBe(quote);
    const apart = node('listItem', paragraph('a'), node('blockquote', paragraph('b')));
    expect(settleList(apart).attrs).toEqual({ spread: false });
    expect(settleList({ ...two, attrs: { spread: true } }).attrs).toEqual({ spread: true });
  });

  it('that have other markers are other ones', () => {
    const marked = (marker: string | null) => ({
      ...list('bulletList', false, two),
      attrs: { marker },
    });
    expect(hasOtherMarkers(marked('-'), marked('*'))).toBe(true);
    expect(hasOtherMarkers(marked('-'), marked('-'))).toBe(false);
    expect(hasOtherMarkers(marked('-'), marked(null))).toBe(false);
    expect(hasOtherMarkers(node('doc', two, marked('-')), node('doc', two, marked('+')))).toBe(
      true,
    );
    expect(hasOtherMarkers(node('doc', two, marked('-')), node('doc', two))).toBe(false);
    expect(settleBlock(marked('-')).attrs).toEqual({ marker: null, spread: false });
  });
});

it('a block is settled to what Markdown can tell', () => {
  const order = { type: 'bold', attrs: { order: 3 } };
  const cut = node('paragraph', text('a'), text('b'), { ...text('c'), marks: [order] });
  expect(settleBlock(cut)).toEqual(
    node('paragraph', text('ab'), {
      ...text('c'),
      marks: [{ type: 'bold', attrs: { order: null } }],
    }),
  );
  expect(settleBlock(node('paragraph'))).toEqual({ type: 'paragraph' });
  expect([hasOrder(node('doc', cut)), hasOrder(paragraph('a'))]).toEqual([true, false]);
});

describe('names of blocks', () => {
  const named = (value: string, id: string | null) => paragraph(value, { id, source: null });
  const ids = (before: readonly DocumentNode[], after: readonly DocumentNode[]) =>
    contentOf(keepNames(node('doc', ...before), node('doc', ...after))).map(
      ({ attrs }) => attrs?.['id'] ?? null,
    );

  it.each([
    [
      ['a', 'b'],
      ['a', 'b'],
      ['1', '2'],
    ],
    [
      ['a', 'b'],
      ['b', 'a'],
      ['2', '1'],
    ],
    [
      ['a', 'b'],
      ['a', 'x', 'b'],
      ['1', null, '2'],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'c'],
      ['1', '3'],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'other', 'c'],
      ['1', '2', '3'],
    ],
    [
      ['a', 'one two three', 'c'],
      ['a', 'x', 'one two', 'c'],
      ['1', null, '2', '3'],
    ],
    [
      ['a', 'a'],
      ['a', 'a', 'a'],
      ['1', '2', null],
    ],
    [['a'], [], []],
  ])('of %j go with %j as %j', (before, after, names) => {
    const earlier = before.map((value, at) => named(value, String(at + 1)));
    expect(
      ids(
        earlier,
        after.map((value) => named(value, null)),
      ),
    ).toEqual(names);
  });

  it('that stand in the Markdown are those that it has', () => {
    expect(ids([named('a', '^x')], [named('a', null)])).toEqual([null]);
    expect(ids([named('a', 'y')], [named('a', '^x')])).toEqual(['^x']);
  });

  it.each([
    ['one two', 'one two', true],
    ['one two', 'one', false],
    ['one two', 'one t', true],
    ['abcd', 'abxx', true],
    ['abcd', 'axxx', false],
    ['abcd', 'xxcd', true],
    ['', '', true],
    ['', 'a', false],
  ])('%j and %j are alike: %s', (one, other, is) => {
    expect(isAlike(paragraph(one), paragraph(other))).toBe(is);
  });
});
