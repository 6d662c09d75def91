import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from './query';
import { HIT_END, HIT_START } from './search';
import { makeSnippet } from './snippet';
import { foldWord, splitNames, splitWords } from './words';

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

  test('takes joined names apart', () => {
    expect(splitNames('useEffect HTTPServer plain C#')).toEqual(
      new Set(['use', 'effect', 'http', 'server', 'c']),
    );
  });
});

describe('reading a query', () => {
  test.each([
    [
      'one two',
      [
        { words: ['one'], prefix: false },
        { words: ['two'], prefix: true },
      ],
    ],
    ['one ', [{ words: ['one'], prefix: false }]],
    [
      '"one two" th',
      [
        { words: ['one', 'two'], prefix: false },
        { words: ['th'], prefix: true },
      ],
    ],
    ['"one tw', [{ words: ['one', 'tw'], prefix: true }]],
    ['"one two"', [{ words: ['one', 'two'], prefix: false }]],
    ['fs.readFile', [{ words: ['fs', 'readfile'], prefix: true }]],
    ['- "" *', []],
  ])('%s', (text, phrases) => {
    expect(parseQuery(text)).toEqual(phrases);
  });
});

describe('a snippet', () => {
  const marked = (snippet: string) => snippet.replaceAll(HIT_START, '[').replaceAll(HIT_END, ']');

  test('stands around the first hit and marks each', () => {
    const text = `${'before '.repeat(60)}the Event loop turns; a loop\nends ${'after '.repeat(60)}`;
    const snippet = marked(makeSnippet(text, parseQuery('event loop')));
    expect(snippet).toMatch(/^…before .*the \[Event\] \[loop\] turns; a \[loop\] ends after.*…$/);
    expect(snippet.length).toBeLessThan(220);
  });

  test('is the start of the text where nothing hits', () => {
    expect(makeSnippet('short text', parseQuery('nothing'))).toBe('short text');
  });

  test('holds no marks but its own, and never more than the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        const snippet = makeSnippet(`${HIT_START}${text}${HIT_END}`, parseQuery(query));
        expect(snippet.split(HIT_START).length).toBe(snippet.split(HIT_END).length);
        const plain = marked(snippet).replaceAll(/[[\]…\s\uE000\uE001]/g, '');
        expect(text.replaceAll(/[[\]…\s\uE000\uE001]/g, '')).toContain(plain);
      }),
    );
  });
});
