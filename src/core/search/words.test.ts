import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, splitNames, splitWords, listWords } from './words';

const words = (text: string) => splitWords(text).map((found) => found.word);

describe('splitting into words', () => {
  test.each([
    ['Hello, World!', ['hello', 'world']],
    ['std::vector<int>', ['std', 'vector', 'int']],
    ['snake_case kebab-case', ['snake', 'case', 'kebab', 'case']],
    ['C# C++ F# c#', ['c#', 'c++', 'f#', 'c#']],
    ['heading# a+b C#7', ['heading', 'a', 'b', 'c', '7']],
    ['Ångström Straße', ['angstrom', 'strasse']],
    ['学習 ノト', ['学', '習', 'ノ', 'ト']],
    ['a🚀b', ['a', '🚀', 'b']],
    ['½ ℌ ﷺ', ['1', '2', 'h', 'صلى', 'الله', 'عليه', 'وسلم']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('gives the places of the words', () => {
    const text = 'Émigré → naïve';
    expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Émigré',
      'naïve',
    ]);
  });

  test('folds composed and decomposed letters alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldWord(text.normalize('NFC'))).toBe(foldWord(text.normalize('NFD')));
      }),
    );
  });

  test('gives words that are split and folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(words(words(text).join(' '))).toEqual(words(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('takes a run of a million letters, as of an encoded file, in one go', () => {
    const run = 'a'.repeat(1_000_000);
    expect(splitNames(run)).toEqual(new Set());
    expect(splitNames(`${run}B`)).toEqual(new Set([run, 'b']));
  });

  test('takes joined names apart', () => {
    expect(splitNames('useEffect HTTPServer plain C#')).toEqual(
      new Set(['use', 'effect', 'http', 'server', 'c']),
    );
  });
});

test('the words alone are those that are found with their places', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom(...SAMPLES));
  fc.assert(
    fc.property(text, (one) => {
      expect(listWords(one)).toEqual(splitWords(one).map(({ word }) => word));
    }),
  );
});

const SAMPLES = ['C# and C++ in a_b std::vector F#x', 'Größe ½ 東京 ok', 'HTTPServer2 A++ ++ # c#'];
