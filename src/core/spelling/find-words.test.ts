import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords } from './find-words';

const words = (text: string): string[] => findWords(text).map(({ word }) => word);

test('finds the words of prose, with their places', () => {
  expect(findWords('A “tset”, isn’t it?')).toEqual([
    { word: 'tset', from: 3, to: 7 },
    { word: 'isn’t', from: 10, to: 15 },
  ]);
  expect(words('well-known and/or naïve (really!)')).toEqual([
    'well',
    'known',
    'and',
    'naïve',
    'really',
  ]);
});

test.each([
  'https://exmaple.com/pth',
  'src/indx.ts',
  './instal',
  '--verbse',
  'useEfect',
  'JSNO APIs',
  'snake_cse',
  'foo.baar',
  'prnt()',
  'std::vctor',
  'v1.2rc',
  'utf8mb4',
  'me@exmaple.com',
  '#tagg',
  'lo ok at 你好 мир',
  '$HOEM',
  'a=bcd',
])('leaves code and addresses alone: %s', (text) => {
  expect(words(text)).toEqual([]);
});

test('keeps the word before a full stop or a colon', () => {
  expect(words('First: speling. Then (mistkes)')).toEqual(['First', 'speling', 'Then', 'mistkes']);
});

test('whatever the text, each place holds its word, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const { word, from, to } of findWords(text)) {
        expect(text.slice(from, to)).toBe(word);
        expect(from).toBeGreaterThanOrEqual(last);
        last = to;
      }
    }),
  );
});
