import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { checkRoundTrip, compareDocuments, compareTexts } from './losses';
import { toMarkdown } from './to-markdown';

const EMPTY: DocumentNode = { type: 'paragraph' };
const text = (value: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content });
const readBack = (document: DocumentNode) => fromMarkdown(toMarkdown(document)).document;
const [A, B, C] = ['a', 'b', 'c'].map((value) => paragraph(text(value))) as [
  DocumentNode,
  DocumentNode,
  DocumentNode,
];

describe('compareDocuments', () => {
  it('names each empty paragraph in the midst, and nothing beside it', () => {
    const document = doc(A, EMPTY, B, EMPTY, C);
    expect(compareDocuments(document, readBack(document))).toEqual([
      {
        kind: 'missing',
        place: expect.stringMatching(/^block 2 /),
        before: '(an empty paragraph)',
        after: '',
      },
      {
        kind: 'missing',
        place: expect.stringMatching(/^block 4 /),
        before: '(an empty paragraph)',
        after: '',
      },
    ]);
  });

  it('finds an empty paragraph within a block', () => {
    const document = doc({ type: 'blockquote', content: [A, EMPTY, B] });
    expect(compareDocuments(document, readBack(document))).toMatchObject([{ kind: 'changed' }]);
  });

  it('takes empty paragraphs at the end for no content', () => {
    expect(compareDocuments(doc(A, EMPTY, EMPTY), doc(A))).toEqual([]);
    expect(compareDocuments(doc(EMPTY), doc())).toEqual([]);
  });

  it('takes two adjacent texts with equal marks for one', () => {
    const document = doc(paragraph(text('a', 'bold'), text('b', 'bold')));
    expect(compareDocuments(document, readBack(document))).toEqual([]);
  });

  it('tells two adjacent equal marks from one', () => {
    const two = fromMarkdown('[a](x)[b](x)\n').document;
    const one = fromMarkdown('[ab](x)\n').document;
    expect(compareDocuments(two, readBack(two))).toEqual([]);
    expect(compareDocuments(two, one)).toMatchObject([
      { kind: 'changed', before: '[a](x)[b](x)', after: '[ab](x)' },
    ]);
  });

  it('tells marks that nest in another way', () => {
    const one = fromMarkdown('*a**b**_c_*\n').document;
    const other = fromMarkdown('**b***a*\n').document;
    expect(compareDocuments(one, readBack(one))).toEqual([]);
    expect(compareDocuments(one, other)).toHaveLength(1);
    expect(
      compareDocuments(fromMarkdown('*__a__*\n').document, fromMarkdown('__*a*__\n').document),
    ).toHaveLength(1);
  });

  const node = (type: string, content: DocumentNode[], attrs = {}): DocumentNode => ({
    type,
    attrs,
    content,
  });
  const item = (...content: DocumentNode[]) => node('listItem', content, { spread: false });
  const cell = (type: string, value: string, attrs = {}) =>
    node(type, [paragraph(text(value))], { align: null, colspan: 1, ...attrs });
  const list = (marker: string | null, ...items: DocumentNode[]) =>
    node('bulletList', items, { spread: false, marker });

  it('takes what nobody can see for no difference', () => {
    for (const document of [
      doc(list(null, item(A), item(B))),
      doc(list(null, item(A)), list(null, item(B))),
      doc(node('orderedList', [item(A)], { start: 3, spread: false, marker: null })),
      doc(list('-', item(A, B), item(C))),
      doc(node('bulletList', [item(A)], { spread: true, marker: '-' })),
      doc(node('bulletList', [node('listItem', [A], { spread: true })], { marker: '-' })),
      doc(
        node('table', [
          node('tableRow', [cell('tableCell', 'a', { align: 'left' })]),
          node('tableRow', [cell('tableHeader', 'b')]),
        ]),
      ),
    ]) {
      expect(compareDocuments(document, readBack(document))).toEqual([]);
    }
  });

  it('tells other markers', () => {
    expect(compareDocuments(doc(list('*', item(A))), doc(list('-', item(A))))).toMatchObject([
      { kind: 'changed', before: '* a', after: '- a' },
    ]);
  });

  it('tells what is lost though the Markdown is the same, and shows in what', () => {
    for (const inside of [
      node('tableCell', [list('-', item(B))]),
      cell('tableCell', 'b', { colspan: 2 }),
    ]) {
      const document = doc(
        node('table', [node('tableRow', [cell('tableHeader', 'a')]), node('tableRow', [inside])]),
      );
      const [loss, ...others] = compareDocuments(document, readBack(document));
      expect(others).toEqual([]);
      expect(loss?.kind).toBe('changed');
      expect(loss?.before).not.toBe(loss?.after);
    }
  });

  it('shows as HTML what Markdown has no sign for', () => {
    const table = (columns: number) =>
      doc(node('table', [node('tableRow', [cell('tableCell', 'a', { colspan: columns })])]));
    const [loss] = compareDocuments(table(2), table(1));
    expect(loss?.before).toContain('<td colspan="2">a</td>');
    expect(loss?.after).toContain('<td>a</td>');
  });

  it('says in words what differs where nothing can be seen of it', () => {
    const link = (ref: string | null) =>
      doc(
        paragraph(text('a '), {
          ...text('b'),
          marks: [{ type: 'link', attrs: { href: '/x', title: null, ref } }],
        }),
      );
    expect(compareDocuments(link('some'), link(null))).toMatchObject([
      { kind: 'changed', before: '“b”, link, href /x, ref some', after: '“b”, link, href /x' },
    ]);
  });

  it('calls the place in plain words', () => {
    const [loss] = compareDocuments(doc(list('-', item(A), item(B))), doc());
    expect(loss?.place).toBe('block 1 (list “a b”)');
    const [line] = compareDocuments(doc({ type: 'horizontalRule' }), doc());
    expect(line?.place).toBe('block 1 (line)');
  });

  it('names what was changed, added and taken away', () => {
    expect(compareDocuments(doc(A, B), doc(A, C)).map((loss) => loss.kind)).toEqual(['changed']);
    expect(compareDocuments(doc(A), doc(A, B))).toMatchObject([
      { kind: 'added', place: 'block 2 (paragraph “b”)', before: '', after: 'b' },
    ]);
    expect(compareDocuments(doc(A, B, C), doc(C))).toMatchObject([
      { kind: 'missing', before: 'a' },
      { kind: 'missing', before: 'b' },
    ]);
  });
});

describe('compareTexts', () => {
  it.each([
    ['a\nb\nc\n', 'a\nx\nc\n', { place: 'line 2', before: 'b\n', after: 'x\n' }],
    ['a\r\nb\n', 'a\nb\n', { place: 'line 1', before: 'a\r\n', after: 'a\n' }],
    ['a\nb\nc', 'a\n', { place: 'lines 2 to 3', before: 'b\nc', after: '' }],
    ['a\na\n', 'a\na\na\n', { place: 'line 3', before: '', after: 'a\n' }],
    ['', 'a', { place: 'line 1', before: '', after: 'a' }],
  ])('names the lines between %j and %j', (before, after, loss) => {
    expect(compareTexts(before, after)).toEqual([{ kind: 'bytes', ...loss }]);
  });

  it('has nothing to say about equal texts', () => expect(compareTexts('a', 'a')).toEqual([]));
});

it('checkRoundTrip finds nothing in Markdown that comes back', () => {
  expect(checkRoundTrip('---\na: 1\n---\n\n* odd   list\n\n[a](x)[b](x)\n')).toEqual([]);
});

it('compares two documents that have too little in common block by block', () => {
  const lines = (word: string) => Array.from({ length: 501 }, (_, at) => `${word}${at}`);
  const read = (word: string) => fromMarkdown(lines(word).join('\n\n')).document;
  const losses = compareDocuments(read('a'), read('b'));
  expect(losses.map(({ kind, before, after }) => [kind, before, after])).toEqual(
    lines('a').map((line, at) => ['changed', line, `b${at}`]),
  );
});

it.each([
  ['a\nb\nc\n', 'a\nx\nc\n', 'line 2', 'b\n', 'x\n'],
  ['a\nb\n', 'a\nb', 'line 2', 'b\n', 'b'],
  ['a', 'a\nb', 'line 1', 'a', 'a\nb'],
  ['a\n', 'a\nb\n', 'line 2', '', 'b\n'],
  ['a\nb\n', 'b\n', 'line 1', 'a\n', ''],
  ['a\nb\nc\nd\n', 'a\nx\ny\nd\n', 'lines 2 to 3', 'b\nc\n', 'x\ny\n'],
  ['a\r\nb\r', 'a\nb\r', 'line 1', 'a\r\n', 'a\n'],
  ['', 'a', 'line 1', '', 'a'],
  ['a\na\n', 'a\n', 'line 2', 'a\n', ''],
])('the lines in which %j is not %j are named', (before, after, place, left, right) => {
  expect(compareTexts(before, after)).toEqual([
    { kind: 'bytes', place, before: left, after: right },
  ]);
});
