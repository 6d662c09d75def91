import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from './day';
import { findUnclosedQuote, parseQuery, writeQuery, type Term } from './query';

const text = (words: string, changes: object = {}): object => ({
  type: 'text',
  words: words.split(' '),
  prefix: false,
  quoted: false,
  without: false,
  ...changes,
});
const start = { prefix: true };
const quoted = { quoted: true };

describe('reading a query', () => {
  test.each<[string, object[]]>([
    ['one two', [text('one'), text('two', start)]],
    ['one ', [text('one')]],
    ['"one two" th', [text('one two', quoted), text('th', start)]],
    ['“one two” ', [text('one two', quoted)]],
    ['"one tw', [text('one tw', { ...quoted, ...start })]],
    ['"one two"', [text('one two', quoted)]],
    ['fs.readFile', [text('fs readfile', start)]],
    ['std::vector x ', [text('std vector'), text('x')]],
    ['C# c++ ', [text('c#'), text('c++')]],
    ['ind* x ', [text('ind', start), text('x')]],
    ['"event lo*" ', [text('event lo', { ...quoted, ...start })]],
    ['"event lo"* ', [text('event lo', { ...quoted, ...start })]],
    [
      '-one -"two three" ',
      [text('one', { without: true }), text('two three', { ...quoted, without: true })],
    ],
    ['--force a-b ', [text('force'), text('a b')]],
    [
      'title:one title:"two three" ',
      [text('one', { type: 'title' }), text('two three', { type: 'title', ...quoted })],
    ],
    ['http://x tag::y ', [text('http x'), text('tag y')]],
    [
      'tag:Git tag:#a/b -tag:"two words" ',
      [
        { type: 'tag', tag: 'git', prefix: false, without: false },
        { type: 'tag', tag: 'a/b', prefix: false, without: false },
        { type: 'tag', tag: 'two words', prefix: false, without: true },
      ],
    ],
    ['tag:gi', [{ type: 'tag', tag: 'gi', prefix: true, without: false }]],
    [
      'kind:post KIND:wins ',
      [
        { type: 'kind', kind: 'post', without: false },
        { type: 'kind', kind: 'win', without: false },
      ],
    ],
    ['kind:po', [{ type: 'kind', kind: 'post', without: false }]],
    [
      'before:2026 after:2026-3 after:2026-03-09 ',
      [
        { type: 'before', day: '2026-01-01' },
        { type: 'after', day: '2026-03-01' },
        { type: 'after', day: '2026-03-09' },
      ],
    ],
    ['-before:2026-02-01 ', [{ type: 'after', day: '2026-02-01' }]],
    [
      'is:private -is:private in:code ',
      [
        { type: 'private', without: false },
        { type: 'private', without: true },
        { type: 'code', without: false },
      ],
    ],
    ['- "" * tag: -', []],
  ])('%s', (typed, terms) => {
    expect(parseQuery(typed)).toEqual({ terms, mistakes: [] });
  });

  test.each([
    ['kind:essay ', 'The kinds are note'],
    ['before:yesterday ', 'A day is written as 2026-03-31'],
    ['after:2026-02-30 ', 'A day is written'],
    ['is:public ', '“is:” is “private”'],
    ['in:title ', '“in:” is “code”'],
  ])('says what is wrong with %s', (typed, reason) => {
    expect(parseQuery(`${typed}word`).terms).toHaveLength(1);
    const { terms, mistakes } = parseQuery(typed);
    expect(terms).toEqual([]);
    expect(mistakes).toMatchObject([{ part: typed.trim(), unfinished: false }]);
    expect(mistakes[0]?.reason).toContain(reason);
  });

  test('calls a part that may be still written unfinished', () => {
    expect(parseQuery('before:20').mistakes).toMatchObject([{ unfinished: true }]);
    expect(parseQuery('kind:p')).toEqual({ terms: [], mistakes: [] });
  });

  test.each([
    ['after:foo', '“foo” is not a date. A day is written as 2026-03-31'],
    ['is:public', '“is:” is “private”'],
    ['kind:essay', 'The kinds are note'],
  ])('says at once what %s can never become', (typed, reason) => {
    const [mistake] = parseQuery(typed).mistakes;
    expect(mistake).toMatchObject({ unfinished: false, onlySigns: false });
    expect(mistake?.reason).toContain(reason);
  });

  test('leaves nothing out in silence that is only signs', () => {
    expect(parseQuery('=>')).toMatchObject({
      terms: [],
      mistakes: [{ part: '=>', onlySigns: true }],
    });
    expect(parseQuery('map => filter')).toMatchObject({
      terms: [{ words: ['map'] }, { words: ['filter'] }],
      mistakes: [{ part: '=>', onlySigns: true, unfinished: false }],
    });
  });

  test.each([
    ['one "two three', '"two three'],
    ['title:"two', 'title:"two'],
    ['"two" three', null],
    ['"two three"', null],
    ['one "', null],
  ])('names the quote in %s that is not closed', (typed, unclosed) => {
    expect(findUnclosedQuote(typed)).toBe(unclosed);
  });

  test('says when there is more than it takes', () => {
    const { terms, mistakes } = parseQuery('word '.repeat(100));
    expect(terms).toHaveLength(64);
    expect(mistakes[0]?.reason).toContain('first 64');
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('tag:', 'kind:', 'kind:note', 'title:', 'in:code', 'before:', 'is:private'),
  fc.constantFrom('after:2026-01-31', '2025', '-', '"', '“', '*', ' ', '#', 'C#', '++', '::'),
  fc.constantFrom('学習', '½', '\n', '.', 'İ', 'ς'),
);
const anyQuery = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

test('any text is a query that can be written and read again', () => {
  fc.assert(
    fc.property(anyQuery, (typed) => {
      const { terms } = parseQuery(typed);
      expect(parseQuery(writeQuery(terms))).toEqual({ terms, mistakes: [] });
    }),
    { numRuns: 3000 },
  );
});

test('a term reads the same wherever it stands', () => {
  fc.assert(
    fc.property(anyQuery, anyQuery, (one, other) => {
      const both: readonly Term[] = [...parseQuery(one).terms, ...parseQuery(other).terms];
      expect(parseQuery(writeQuery(both)).terms).toEqual(both);
    }),
  );
});

test('a day is one of the calendar', () => {
  expect(readDay('2024-02-29')).toBe('2024-02-29');
  expect(readDay('2025-02-29')).toBeNull();
  expect(readDay('2025-13')).toBeNull();
  expect(readDay('0000')).toBe('0000-01-01');
});
