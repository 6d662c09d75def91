import { expect, it } from 'vitest';
import { toldMerge, type ToldMerge } from './testing/told-merge';

type Row = readonly [base: string | null, mine: string, theirs: string, told: ToldMerge];

/** A merge in which every choice gives the same text. */
const clear = (text: string): ToldMerge => ({
  parts: [text],
  mine: text,
  theirs: text,
  both: text,
});

const ROWS: readonly Row[] = [
  ['a\n\nb', 'a\n\nb', 'a\n\nb', clear('a\n\nb')],
  ['a', 'a', 'b', clear('b')],
  ['a', 'b', 'a', clear('b')],
  ['a', 'b', 'b', clear('b')],
  ['a', 'b', 'c', { parts: ['b ⚡ c'], mine: 'b', theirs: 'c', both: 'b\n\nc' }],
  ['One. Two. Three.', 'One! Two. Three.', 'One. Two. Three!', clear('One! Two. Three!')],
  [
    'One. Two. Three.',
    'One. 2. Three.',
    'One. II. Three.',
    {
      parts: ['One. in 1', '&#x20;2\\. ⚡ &#x20;II. ⇒ &#x20;2\\. II. in 1', '&#x20;Three. in 1'],
      mine: 'One. 2. Three.',
      theirs: 'One. II. Three.',
      both: 'One. 2. II. Three.',
    },
  ],
  [
    'One here. Two there.',
    'One here now. Two there.',
    'One here then. Two there.',
    {
      parts: [
        'One here now. ⚡ One here then. ⇒ One here now. One here then. in 1',
        '&#x20;Two there. in 1',
      ],
      mine: 'One here now. Two there.',
      theirs: 'One here then. Two there.',
      both: 'One here now. One here then. Two there.',
    },
  ],
  ['# A', '## A', '# B', clear('## B')],
  [
    '# A',
    '## A',
    '### A',
    { parts: ['## A ⚡ ### A'], mine: '## A', theirs: '### A', both: '## A\n\n### A' },
  ],
  [
    '*a* b',
    '**a** b',
    '*a* c',
    { parts: ['**a** b ⚡ *a* c'], mine: '**a** b', theirs: '*a* c', both: '**a** b\n\n*a* c' },
  ],
  [
    'a b',
    'a *b*',
    'a b c',
    { parts: ['a *b* ⚡ a b c'], mine: 'a *b*', theirs: 'a b c', both: 'a *b*\n\na b c' },
  ],
  ['- a\n- b', '- a1\n- b', '- a\n- b1', clear('- a1\n- b1')],
  [
    '- a\n- b',
    '- x\n- b',
    '- y\n- b',
    {
      parts: ['- x ⚡ - y in 1.2', '- b in 1'],
      mine: '- x\n- b',
      theirs: '- y\n- b',
      both: '- x\n\n  y\n- b',
    },
  ],
  ['- a\n- b', '- a\n- b\n- c', '- a\n- b\n- d', clear('- a\n- b\n- c\n- d')],
  ['- a\n- b', '* a\n* b', '- a\n- c', clear('* a\n* c')],
  [
    '- a\n- b',
    '- a',
    '- a\n- b c d',
    {
      parts: ['- a ⚡ - a\n- b c d'],
      mine: '- a',
      theirs: '- a\n- b c d',
      both: '- a\n\n* a\n* b c d',
    },
  ],
  [
    '- a\n- b',
    '1. a\n2. b',
    '- a\n- c',
    {
      parts: ['1. a\n2. b', ' ⚡ - a\n- c'],
      mine: '1. a\n2. b',
      theirs: '1. a\n2. b\n\n- a\n- c',
      both: '1. a\n2. b\n\n- a\n- c',
    },
  ],
  [
    '- a b c\n\n  d',
    '- a b x\n\n  d',
    '- a b y\n\n  e',
    {
      parts: ['- a b x ⚡ - a b y in 1.2', '- e in 1.2'],
      mine: '- a b x\n\n  e',
      theirs: '- a b y\n\n  e',
      both: '- a b x\n\n  a b y\n\n  e',
    },
  ],
  ['> a\n>\n> b', '> x\n>\n> b', '> a\n>\n> y', clear('> x\n>\n> y')],
  [
    '> a',
    '> b',
    '> c',
    { parts: ['> b ⚡ > c in 1'], mine: '> b', theirs: '> c', both: '> b\n>\n> c' },
  ],
  ['> [!tip] A\n> b', '> [!tip] A1\n> b', '> [!tip] A\n> c', clear('> [!tip] A1\n> c')],
  ['> [!tip] A\n> b', '> [!note] A\n> b', '> [!tip] A\n> c', clear('> [!note] A\n> c')],
  [
    '```js\na\nb\nc\n```',
    '```js\nx\nb\nc\n```',
    '```js\na\nb\ny\n```',
    clear('```js\nx\nb\ny\n```'),
  ],
  [
    '```js\na\nb\n```',
    '```js\nx\nb\n```',
    '```js\ny\nb\n```',
    {
      parts: ['```js\nx\n``` ⚡ ```js\ny\n``` ⇒ ```js\nx\ny\n``` in 1', '```js\nb\n``` in 1'],
      mine: '```js\nx\nb\n```',
      theirs: '```js\ny\nb\n```',
      both: '```js\nx\ny\nb\n```',
    },
  ],
  ['```js\na\n```', '```ts\na\n```', '```js\nb\n```', clear('```ts\nb\n```')],
  [
    '| a |\n| - |\n| b |',
    '| a |\n| - |\n| c |',
    '| x |\n| - |\n| b |',
    {
      parts: ['| a |\n| --- |\n| c | ⚡ | x |\n| --- |\n| b |'],
      mine: '| a |\n| --- |\n| c |',
      theirs: '| x |\n| --- |\n| b |',
      both: '| a |\n| --- |\n| c |\n\n| x |\n| --- |\n| b |',
    },
  ],
  ['a\n\nb', 'b', 'a\n\nc', clear('c')],
  [
    'a\n\nb',
    'a',
    'a\n\nb1 and more',
    {
      parts: ['a', ' ⚡ b1 and more'],
      mine: 'a',
      theirs: 'a\n\nb1 and more',
      both: 'a\n\nb1 and more',
    },
  ],
  ['a', 'a\n\nb', 'a\n\nc', clear('a\n\nb\n\nc')],
  ['a', 'a\n\nb', 'a\n\nb', clear('a\n\nb')],
  [
    'a\n\nb\n\nc',
    'c\n\na\n\nb',
    'a\n\nb\n\nc d',
    {
      parts: ['c\n\na\n\nb', ' ⚡ c d'],
      mine: 'c\n\na\n\nb',
      theirs: 'c\n\na\n\nb\n\nc d',
      both: 'c\n\na\n\nb\n\nc d',
    },
  ],
  ['a', '', 'b', { parts: [' ⚡ b'], mine: '', theirs: 'b', both: 'b' }],
  ['a', '', '', clear('')],
  [null, 'a', 'b', { parts: ['a ⚡ b'], mine: 'a', theirs: 'b', both: 'a\n\nb' }],
  [
    null,
    'a\n\nb\n\nc',
    'a\n\nx\n\nc',
    {
      parts: ['a', 'b ⚡ x', 'c'],
      mine: 'a\n\nb\n\nc',
      theirs: 'a\n\nx\n\nc',
      both: 'a\n\nb\n\nx\n\nc',
    },
  ],
  [
    null,
    'One. Two.',
    'One. Three.',
    {
      parts: ['One. in 1', '&#x20;Two. ⚡ &#x20;Three. ⇒ &#x20;Two. Three. in 1'],
      mine: 'One. Two.',
      theirs: 'One. Three.',
      both: 'One. Two. Three.',
    },
  ],
  [
    null,
    'The same words here. Two.',
    'The same words there. Two.',
    {
      parts: [
        'The same words here. ⚡ The same words there. ⇒ The same words here. The same words there. in 1',
        '&#x20;Two. in 1',
      ],
      mine: 'The same words here. Two.',
      theirs: 'The same words there. Two.',
      both: 'The same words here. The same words there. Two.',
    },
  ],
  [
    null,
    '- a\n- b',
    '- a\n- c',
    {
      parts: ['- a in 1', '- b ⚡ - c in 1.2'],
      mine: '- a\n- b',
      theirs: '- a\n- c',
      both: '- a\n- b\n\n  c',
    },
  ],
  ['a', '- a', '# a', clear('- a\n\n# a')],
  [
    'a [[b]] c',
    'a [[x]] c',
    'a [[y]] c',
    {
      parts: ['a [[x]] c ⚡ a [[y]] c'],
      mine: 'a [[x]] c',
      theirs: 'a [[y]] c',
      both: 'a [[x]] c\n\na [[y]] c',
    },
  ],
  [
    'a\\\nb',
    'a1\\\nb',
    'a\\\nb1',
    {
      parts: ['a1\\\nb ⚡ a\\\nb1 ⇒ a1\\\nb1'],
      mine: 'a1\\\nb',
      theirs: 'a\\\nb1',
      both: 'a1\\\nb1',
    },
  ],
  [
    '“A.” B? C! D… E。F',
    '“A.” B1? C! D… E。F',
    '“A.” B? C! D… E。F1',
    clear('“A.” B1? C! D… E。F1'),
  ],
  ['- [ ] a\n- [ ] b', '- [x] a\n- [ ] b', '- [ ] a\n- [x] b', clear('- [x] a\n- [x] b')],
  ['- [ ] a', '- [x] a', '- [ ] a b', clear('- [x] a b')],
  [
    'a ^n',
    'b ^n',
    'a c ^n',
    { parts: ['b ^n ⚡ a c ^n'], mine: 'b ^n', theirs: 'a c ^n', both: 'b ^n\n\na c ^n' },
  ],
  [
    'x\n\n- a\n  - b',
    'x\n\n- a\n  - c',
    'x\n\n- a\n  - d',
    {
      parts: ['x', '- a in 1.2', '- - c ⚡ - - d in 1.2.3.4'],
      mine: 'x\n\n- a\n  - c',
      theirs: 'x\n\n- a\n  - d',
      both: 'x\n\n- a\n  - c\n\n    d',
    },
  ],
  [
    '1. a\n2. b',
    '1. a1\n2. b',
    '1. a2\n2. b',
    {
      parts: ['1. a1 ⚡ 1. a2 in 1.2', '1. b in 1'],
      mine: '1. a1\n2. b',
      theirs: '1. a2\n2. b',
      both: '1. a1\n\n   a2\n2. b',
    },
  ],
  [
    '$$\na\n$$',
    '$$\nb\n$$',
    '$$\nc\n$$',
    {
      parts: ['$$\nb\n$$ ⚡ $$\nc\n$$'],
      mine: '$$\nb\n$$',
      theirs: '$$\nc\n$$',
      both: '$$\nb\n$$\n\n$$\nc\n$$',
    },
  ],
];

it.each(ROWS)('a merge over %j of %j and %j', (base, mine, theirs, told) => {
  expect(toldMerge(base, mine, theirs)).toEqual(told);
});
